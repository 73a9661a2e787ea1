import type { Asked, Term } from '#shared/search/terms.ts'
import type { Endings } from './endings.ts'

type Words = Extract<Asked, { ask: 'words' }>

/** Words as the search’s own tokenizer parts them. */
const tokensIn = (text: string): string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []

/** What begins so: one of the words that do, where they are known. */
const beginning = (token: string, endings: Endings): string => {
  const words = endings(token) ?? []
  if (words.length === 0) return `"${token}"*`
  return `(${words.map((word) => `"${word}"`).join(' OR ')})`
}

/** One part in the search’s own language: each word by its beginning, a phrase as it stands. */
const expressionOf = ({ place, text, phrase }: Words, endings: Endings): string | null => {
  const tokens = tokensIn(text)
  if (tokens.length === 0) return null
  const words = phrase
    ? `"${tokens.join(' ')}"`
    : tokens.map((token) => beginning(token, endings)).join(' AND ')
  return place === null ? `(${words})` : `{${place}} : (${words})`
}

/** What must be found among an asset’s words, and what must not; null: nothing is asked of them. */
export interface Match {
  all: string | null
  none: string | null
}

/** The words of a query. */
export const matchOf = (terms: readonly Term[], endings: Endings): Match => {
  const expressions = (not: boolean): string[] =>
    terms.flatMap((term) =>
      term.not === not && term.asked.ask === 'words'
        ? (expressionOf(term.asked, endings) ?? [])
        : [],
    )
  const [all, none] = [expressions(false), expressions(true)]
  return {
    all: all.length === 0 ? null : all.join(' AND '),
    none: none.length === 0 ? null : none.join(' OR '),
  }
}
