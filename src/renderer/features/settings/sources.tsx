import { FolderSearch, FolderSymlink, FolderX, RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  useForgetSource,
  useLookThroughSource,
  useRelocateSource,
  useSources,
  useWatchSource,
} from '#renderer/bridge/imports.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { sourceWords as words } from '#renderer/words/imports.ts'
import type { SourceView } from '#shared/model/source.ts'
import styles from './sources.module.css'

const nameOf = (path: string): string =>
  path.split(/[/\\]/u).findLast((part) => part !== '') ?? path

const factsOf = ({ mode, assets, present }: SourceView): string =>
  [
    words.modes[mode],
    ...(mode === 'in-place' ? [words.assets(assets)] : []),
    ...(present ? [] : [words.gone]),
  ].join(' · ')

const SourceRow = ({ source }: { source: SourceView }): ReactNode => {
  const { id, path, watched, present, assets } = source
  const { mutate: watch } = useWatchSource()
  const { mutate: look } = useLookThroughSource()
  const { mutate: relocate } = useRelocateSource()
  const { mutate: forget } = useForgetSource()
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <p className={styles['name']}>{nameOf(path)}</p>
        <p className={styles['path']} title={path}>
          {path}
        </p>
        <p className={styles['facts']} data-gone={present ? undefined : ''}>
          {factsOf(source)}
        </p>
      </div>
      <span className={styles['watch']}>
        {words.watched}
        <Switch
          label={words.watch(nameOf(path))}
          checked={watched}
          onChange={(next) => watch({ id, watched: next })}
        />
      </span>
      <IconButton label={words.look} disabled={!present} onClick={() => look({ id })}>
        <Icon of={RefreshCw} size={14} />
      </IconButton>
      <IconButton label={words.relocate} onClick={() => relocate({ id })}>
        <Icon of={FolderSymlink} size={14} />
      </IconButton>
      <IconButton label={words.forget} disabled={assets > 0} onClick={() => forget({ id })}>
        <Icon of={FolderX} size={14} />
      </IconButton>
    </li>
  )
}

/** Folders that files came from: followed, looked through again, found elsewhere, forgotten. */
export const Sources = (): ReactNode => {
  const sources = useSources().data?.sources
  if (!sources) return null
  return (
    <section className={styles['sources']} aria-label={words.title}>
      <div>
        <h3 className={styles['title']}>{words.title}</h3>
        <p className={styles['help']}>{words.help}</p>
      </div>
      {sources.length === 0 ? (
        <p className={styles['none']}>
          <Icon of={FolderSearch} size={18} />
          {words.none}
        </p>
      ) : (
        <ul className={styles['rows']} aria-label={words.title}>
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </ul>
      )}
    </section>
  )
}
