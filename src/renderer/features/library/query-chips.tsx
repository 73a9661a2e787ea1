import { TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { queryWords as words } from '#renderer/words/order.ts'
import { parseQuery, withoutPart } from '#shared/search/parse-query.ts'
import type { Misread, Term } from '#shared/search/terms.ts'
import { findAssets, useLibraryStore } from './library-store.ts'
import styles from './query-chips.module.css'

/** A condition in words: as it was written, but for what nobody writes. */
const labelOf = (text: string, { asked, from, to }: Term): string => {
  if (asked.ask === 'like') return words.alike
  if (asked.ask === 'near') return words.near
  return asked.ask === 'stack' ? words.stack : text.slice(from, to).replace(/^-/u, '')
}

const adviceOf = ({ text, key }: Misread): string =>
  key === null
    ? `${words.asWords(text)}.`
    : `${words.ignored(text)}: ${words.takes[key] ?? words.help}.`

const Swatch = ({ asked }: Pick<Term, 'asked'>): ReactNode => {
  if (asked.ask !== 'shade') return null
  return <span className={styles['swatch']} style={{ background: `#${asked.hex}` }} />
}

/** What a query was understood to ask, each part with a way out, and what of it means nothing. */
export const QueryChips = (): ReactNode => {
  const query = useLibraryStore((state) => state.query)
  const { terms, misread } = parseQuery(query)
  const filters = terms.filter(
    ({ asked, not }) => asked.ask !== 'words' || asked.place !== null || not,
  )
  if (filters.length === 0 && misread.length === 0) return null
  return (
    <section className={styles['line']} aria-label={words.label}>
      {filters.map((term) => {
        const label = labelOf(query, term)
        return (
          <button
            key={`${term.from} ${label}`}
            type="button"
            className={styles['chip']}
            aria-label={words.without(label)}
            onClick={() => findAssets(withoutPart(query, term))}
          >
            {term.not && <em>{words.not}</em>}
            <Swatch asked={term.asked} />
            {label}
            <Icon of={X} size={12} />
          </button>
        )
      })}
      {misread.map((part) => (
        <output key={part.from} className={styles['misread']}>
          <Icon of={TriangleAlert} size={12} />
          {adviceOf(part)}
        </output>
      ))}
    </section>
  )
}
