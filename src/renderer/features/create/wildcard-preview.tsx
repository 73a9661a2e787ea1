import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSettings } from '#renderer/bridge/queries.ts'
import { useLists } from '#renderer/bridge/wildcards.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { wildcardWords as words } from '#renderer/words/wildcards.ts'
import type { Cast } from '#shared/operations/put-in-characters.ts'
import { readWildcards, type WildText } from '#shared/operations/wildcards.ts'
import { drawAgain, useCreateStore } from './create-store.ts'
import type { Chosen } from './use-create-model.ts'
import styles from './wildcard-preview.module.css'

/** Results of all parts by their seeds, which count up as they were asked for. */
const inOrder = (parts: Chosen['parts']): Cast[] =>
  parts
    .flatMap(({ results }) => results)
    .toSorted((one, other) => Number(one.params['seed']) - Number(other.params['seed']))

/** What will be asked for of a text that is drawn from: one line for each result. */
export const WildcardPreview = ({
  chosen: { params, parts },
  name,
}: {
  chosen: Pick<Chosen, 'params' | 'parts'>
  name: WildText
}): ReactNode => {
  const lists = useLists()
  const isFixed = useCreateStore((state) => state.form.seedLocked)
  const enhances = useSettings().data?.alwaysEnhance === true && name === 'prompt'
  const text = params[name]
  const read = typeof text === 'string' ? readWildcards(text, lists) : null
  if (read?.wild !== true || read.problems.length > 0) return null
  const results = inOrder(parts)
  return (
    <section className={styles['preview']} aria-label={words.preview(results.length, read.count)}>
      <div className={styles['head']}>
        <span>{words.preview(results.length, read.count)}</span>
        {!isFixed && (
          <IconButton label={words.again} onClick={drawAgain}>
            <Icon of={RefreshCw} size={14} />
          </IconButton>
        )}
      </div>
      <ol className={styles['draws']}>
        {results.map((result, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the place is all that tells two same draws apart
          <li key={at} className={styles['draw']}>
            <span className={styles['number']}>{at + 1}</span>
            <span>{String(result.params[name])}</span>
          </li>
        ))}
      </ol>
      {isFixed && <p className={styles['note']}>{words.seedFixed}</p>}
      {enhances && <p className={styles['note']}>{words.notEnhanced}</p>}
    </section>
  )
}
