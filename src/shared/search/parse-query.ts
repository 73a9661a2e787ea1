import { findFilter } from './filters.ts'
import type { Asked, Misread, Query, Term } from './terms.ts'
import { type Token, tokensOf } from './tokens.ts'

const wordsOf = ({ key, value, quoted }: Token): Asked => ({
  ask: 'words',
  place: null,
  text: key === null ? value : `${key} ${value}`,
  phrase: quoted && key === null,
})

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** What a piece asks, and what of it means nothing. Anything may be typed: nothing is ever refused. */
const read = (token: Token): { asked: Asked | null; misread: Misread | null } => {
  const { key, value, quoted, from, to } = token
  const filter = key === null ? undefined : findFilter(key)
  if (filter === undefined) {
    const asked = isWord(value) ? wordsOf(token) : null
    // A colon in the midst of a word is no filter that was meant.
    return {
      asked,
      misread: key === null || quoted ? null : { text: `${key}:${value}`, key: null, from, to },
    }
  }
  const asked = filter.read(value)
  if (asked?.ask === 'words')
    return { asked: isWord(value) ? { ...asked, phrase: quoted } : null, misread: null }
  return {
    asked,
    misread: asked === null ? { text: `${key}:${value}`, key: filter.names[0], from, to } : null,
  }
}

/** A query as it is typed, as it is understood. */
export const parseQuery = (text: string): Query => {
  const terms: Term[] = []
  const misread: Misread[] = []
  for (const token of tokensOf(text)) {
    const found = read(token)
    if (found.asked)
      terms.push({ asked: found.asked, not: token.not, from: token.from, to: token.to })
    if (found.misread) misread.push(found.misread)
  }
  return { terms, misread }
}

/** A name as the value of a filter: in quotation marks where it has spaces. */
export const filterText = (key: string, value: string): string =>
  `${key}:${/[\s"]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value}`

/** A query without one of its parts. */
export const withoutPart = (text: string, { from, to }: { from: number; to: number }): string =>
  `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim()

/** A query with a condition more; one of the same filter gives way to it where `instead`. */
export const withPart = (text: string, part: string, instead = false): string => {
  const key = part.replace(/^-/u, '').split(':', 1)[0] ?? ''
  const filter = findFilter(key)
  const others = instead
    ? tokensOf(text)
        .filter((token) => token.key !== null && findFilter(token.key) === filter)
        .toReversed()
        .reduce((rest, token) => withoutPart(rest, token), text)
    : text
  return `${others.trim()} ${part}`.trim()
}
