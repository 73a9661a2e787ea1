import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#main/library/database.ts'
import { libraryLayout } from '#main/library/layout.ts'
import { createLibrary } from '#main/library/library.ts'
import { parseQuery } from '#shared/search/parse-query.ts'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createAssetIndex } from './asset-index.ts'
import { addFunctions } from './functions.ts'
import { createEndings, folded } from './endings.ts'
import { matchOf } from './match.ts'

/** A library in which the words of one asset after another are these. */
const libraryWith = async (...words: readonly string[]) => {
  const folder = temporaryFolder()
  const library = createLibrary({ folder })
  await library.write(() => {
    for (const name of words) library.assets.add(someNewAsset({ name }))
  })
  library.close()
  return libraryLayout(folder).database
}

const opened = async (...words: readonly string[]) => {
  const database = openDatabase(await libraryWith(...words))
  onTestFinished(() => {
    database.close()
  })
  return database
}

const letter = (at: number): string => String.fromCodePoint(0x61 + at)
const manyHarbours = Array.from(
  { length: 60 },
  (_, at) => `harbour${letter(at % 26)}${letter(Math.floor(at / 26))}`,
).join(' ')

test('a beginning is answered with all words that begin so, as they are kept', async () => {
  const database = await opened('Morning mornings', 'morn', 'MÖRNINGSIDE evening', 'Утренний туман')
  const endings = createEndings(database)
  expect(endings('morni')).toEqual(['morning', 'mornings', 'morningside'])
  expect(endings('MÖRNINGS')).toEqual(['mornings', 'morningside'])
  expect(endings('утрен')).toEqual(['утренний'])
  expect(endings('noon-day')).toEqual([])
})

test('nothing is said of a beginning that has a list of its own, of letters that are folded otherwise, of too many words', async () => {
  const endings = createEndings(await opened('morn', 'ὥρανος', manyHarbours))
  expect(endings('morn')).toBeNull()
  expect(endings('ὥρανο')).toBeNull()
  expect(endings('harbour')).toBeNull()
  expect(endings('harboura')).toHaveLength(3)
})

test('every letter is folded as the search itself folds it', () => {
  const database = new Database(':memory:')
  onTestFinished(() => {
    database.close()
  })
  database.exec(`
    CREATE VIRTUAL TABLE kept USING fts5(letter, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE terms USING fts5vocab(kept, instance);
  `)
  const letters = Array.from({ length: 0x5_00 }, (_, at) => String.fromCodePoint(at + 1)).filter(
    (letter) => /[\p{L}\p{N}]/u.test(letter) && letter.normalize('NFKC') === letter,
  )
  const put = database.prepare('INSERT INTO kept (rowid, letter) VALUES (?, ?)')
  letters.forEach((letter) => put.run(letter.codePointAt(0), letter))
  const terms = database.prepare<[], { doc: number; term: string }>('SELECT doc, term FROM terms')
  const kept = new Map(terms.all().map(({ doc, term }) => [String.fromCodePoint(doc), term]))
  const known = letters.filter((letter) => folded(letter) !== null)
  expect(known.map(folded)).toEqual(known.map((letter) => kept.get(letter)))
  expect(known.length).toBeGreaterThan(450)
})

const letters = fc.constantFrom('a', 'A', 'b', 'é', 'É', 'е', 'ё', 'Ё', 'ς', '日')
const word = fc.string({ unit: letters, minLength: 1, maxLength: 9 })

test('what is found by named words is what is found by their beginning', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.array(word, { minLength: 1, maxLength: 2 }),
      async (names, asked) => {
        const database = openDatabase(await libraryWith(...names.map((each) => each.join(' '))))
        const find = database
          .prepare<[string | null], number>(
            'SELECT rowid FROM asset_words WHERE asset_words MATCH ? ORDER BY rowid DESC',
          )
          .pluck()
        // Also what somebody who types it has typed before.
        const queries = [asked, names[0] ?? [], (names[0] ?? []).map((each) => each.slice(0, 6))]
        for (const query of queries) {
          const { terms } = parseQuery(query.join(' '))
          const byWords = matchOf(terms, createEndings(database)).all
          expect(find.all(byWords)).toEqual(find.all(matchOf(terms, () => null).all))
        }
        database.close()
      },
    ),
    { numRuns: 20 },
  )
})

test('no long beginning is looked for where its words are known', async () => {
  const file = await libraryWith('morning mornings', 'morning mist')
  const said: string[] = []
  const database = new Database(file, { readonly: true, verbose: (sql) => said.push(String(sql)) })
  onTestFinished(() => {
    database.close()
  })
  addFunctions(database)
  const { records } = createAssetIndex(database).piece({ query: 'mornin', trashed: false })
  expect(records.length).toBeGreaterThan(0)
  expect(said.at(-1)).toContain(`MATCH '(("morning" OR "mornings"))'`)
})
