import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { AssetIndex } from '#renderer/bridge/asset-index.ts'
import { useAssetIndex } from '#renderer/bridge/index-query.ts'
import { useProjects } from '#renderer/bridge/money.ts'
import { useSettings } from '#renderer/bridge/queries.ts'
import { keysOf } from '#renderer/commands/commands.ts'
import { bringOnto } from '#renderer/features/canvas/files/add-pictures.ts'
import { useMounted } from '#renderer/features/canvas/use-editor.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { firstOfKinds } from '#renderer/parts/first-of-kinds.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { moveInGrid } from '#renderer/ui/move-focus.ts'
import { stripWords as words } from '#renderer/words/canvas-files.ts'
import { acceptedKinds } from '#shared/model/asset.ts'
import { filterText } from '#shared/search/parse-query.ts'
import styles from './library-strip.module.css'
import { takeFocus, toggleStrip } from './strip-focus.ts'
import { StripPicture } from './strip-picture.tsx'

/** So many pictures are shown at first, and more each time. */
const PAGE = 40

const Pictures = ({ index }: { index: AssetIndex }): ReactNode => {
  const workshop = useWorkshop()
  const mounted = useMounted()
  const list = useRef<HTMLUListElement>(null)
  const [count, setCount] = useState(PAGE)
  const [current, setCurrent] = useState<string | null>(null)
  const places = firstOfKinds(index, acceptedKinds.image, count + 1)
  const shown = places.slice(0, count).map((at) => ({ id: index.at(at) ?? '', at }))
  const stop = shown.some(({ id }) => id === current) ? current : shown[0]?.id
  useEffect(() => {
    if (takeFocus()) list.current?.querySelector<HTMLElement>('[data-card]')?.focus()
  }, [])
  if (shown.length === 0) return <p className={styles['none']}>{words.none}</p>
  return (
    <div className={styles['scroll']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the pictures in it */}
      <ul ref={list} className={styles['pictures']} aria-label={words.title} onKeyDown={moveInGrid}>
        {shown.map(({ id, at }, place) => (
          <StripPicture
            key={id}
            id={id}
            number={place + 1}
            isFlagged={index.flaggedAt(at)}
            isStop={id === stop}
            onFocus={() => setCurrent(id)}
            onLeave={() => mounted?.machine.focus()}
            onAdd={() => {
              if (workshop) void bringOnto(workshop, { ids: [id], files: [] }, 'layer')
            }}
          />
        ))}
      </ul>
      {places.length > count && (
        <Button size="small" onClick={() => setCount(count + PAGE)}>
          {words.more}
        </Button>
      )}
    </div>
  )
}

/** The newest pictures of the project, to be put on the canvas. */
export const LibraryStrip = (): ReactNode => {
  const projectId = useSettings().data?.project
  const project = useProjects().data?.projects.find(({ id }) => id === projectId)
  const query = project ? filterText('project', project.name) : ''
  const index = useAssetIndex({ query, trashed: false }).data
  return (
    <aside className={styles['strip']} aria-label={words.title}>
      <header className={styles['head']}>
        <h2 className={styles['title']} title={words.titleOf(project?.name)}>
          {words.titleOf(project?.name)}
        </h2>
        <IconButton label={words.hide} keys={keysOf('toggle-library-strip')} onClick={toggleStrip}>
          <Icon of={X} size={14} />
        </IconButton>
      </header>
      {index && <Pictures key={query} index={index} />}
    </aside>
  )
}
