import type { Sqlite } from '#main/library/database.ts'

/** All words of the library that begin so, or null where they cannot be told or are too many to be named. */
export type Endings = (beginning: string) => readonly string[] | null

/** Beginnings of at most so many letters have lists of their own in `asset_words`. */
const LISTED = 4
/** More words than this are not named one by one. */
const MOST = 48

/** Letters of which it is known how the tokenizer of `asset_words` folds them: Latin ones and Cyrillic ones. */
const FOLDED = /^[ -\u017F\u0400-\u04FF]*$/u
const LATIN = /[ -\u017F]+/gu

/** A word as `asset_words` keeps it: in small letters, Latin ones without their marks; null where that is not known. */
export const folded = (word: string): string | null =>
  FOLDED.test(word)
    ? word
        .replaceAll(LATIN, (letters) => letters.normalize('NFD').replaceAll(/\p{M}/gu, ''))
        .toLowerCase()
    : null

/**
 * Tells which words there are. A list of a word’s assets is read from its newest on and only as far as it is needed;
 * for a beginning without a list of its own those of all its words would first be read in whole and merged.
 */
export const createEndings = (database: Sqlite): Endings => {
  const prepare = () => {
    database.exec(
      'CREATE VIRTUAL TABLE IF NOT EXISTS temp.asset_terms USING fts5vocab(main, asset_words, instance)',
    )
    return database
      .prepare<[string], string>('SELECT term FROM temp.asset_terms WHERE term >= ? LIMIT 1')
      .pluck()
  }
  let firstFrom: ReturnType<typeof prepare> | null = null
  return (beginning) => {
    const from = folded(beginning)
    if (from === null || from.length <= LISTED) return null
    firstFrom ??= prepare()
    const words: string[] = []
    let word = firstFrom.get(from)
    while (word?.startsWith(from) === true) {
      if (words.length === MOST) return null
      words.push(word)
      // No letter comes before this one.
      word = firstFrom.get(`${word}\u0001`)
    }
    return words
  }
}
