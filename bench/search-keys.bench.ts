import { createRandom } from '#shared/std/random.ts'
import { drawWord } from '#scripts/library/vocabulary.ts'
import { createAssetIndex } from '#main/library/reading/asset-index.ts'
import { openReadOnly } from '#main/library/database.ts'
import { libraryLayout } from '#main/library/layout.ts'
import { idAt } from '#shared/model/index-record.ts'
import type { Bench } from './harness.ts'
import type { Page } from './support/devtools.ts'
import { withFolder } from './support/electron.ts'
import { libraryOf } from './support/libraries.ts'
import { withLibraryPage } from './support/library-page.ts'
import { quantile } from './support/quantile.ts'

const ROUNDS = 8
const WORDS = 8
const GOAL = 50
const COUNT = 100_000

/** Milliseconds from a key press to a frame with the first result in its place, and to one with all pictures in view. */
const settle = (first: string): string => `(async () => {
  const started = pressed
  const isThere = () => box.isConnected && box.querySelector('[data-cell="0"]')?.dataset.picture === '${first}'
  const find = () => {
    let found = document.querySelector('[data-cell]')
    while (found && getComputedStyle(found).overflowY !== 'scroll') found = found.parentElement
    if (found) globalThis.box = found
  }
  let placed = null
  for (;;) {
    await nextFrame()
    find()
    if (placed === null && isThere()) placed = performance.now() - started
    const cells = placed === null ? [] : cellsInView()
    if (cells.length > 0 && cells.filter(isPainted).length >= cells.length * 0.95) break
    if (performance.now() - started > 5000) break
  }
  return { placed: placed ?? 5000, painted: performance.now() - started }
})()`

const listen = `(() => {
  addEventListener('keydown', ({ timeStamp }) => { globalThis.pressed = timeStamp }, { capture: true })
  document.querySelector('main input[type="search"], main [role="combobox"], main input').focus()
})()`

/** The first result of every query, as the library itself finds it. */
const createFirst = (): ((query: string) => string | null) => {
  const index = createAssetIndex(openReadOnly(libraryLayout(libraryOf(COUNT)).database))
  return (query) => {
    const { records } = index.piece({ query, trashed: false }, null, 1)
    return records.length === 0 ? null : idAt(records, 0)
  }
}

const press = (page: Page, key: string): Promise<unknown> =>
  page.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key })

interface Times {
  placed: number
  painted: number
}

/** Types a word, key after key; only the keys that change what is first can be timed. */
const type = async (
  page: Page,
  word: string,
  first: (query: string) => string | null,
): Promise<Times[]> => {
  const times: Times[] = []
  let shown = first('')
  for (let length = 1; length <= word.length; length += 1) {
    const wanted = first(word.slice(0, length))
    await press(page, word.charAt(length - 1))
    if (wanted !== null && wanted !== shown) times.push(await page.evaluate<Times>(settle(wanted)))
    shown = wanted
  }
  await page.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key: 'Escape',
    code: 'Escape',
    windowsVirtualKeyCode: 27,
  })
  await page.evaluate(settle(first('') ?? ''))
  return times
}

export const bench: Bench = {
  name: 'search-keys',
  run: () =>
    withFolder((folder) =>
      withLibraryPage({ profile: folder, library: libraryOf(COUNT) }, async (page) => {
        await page.evaluate(listen)
        const first = createFirst()
        const random = createRandom(5)
        const rounds: Times[][] = []
        for (let round = 0; round < ROUNDS; round += 1) {
          const times: Times[] = []
          for (let word = 0; word < WORDS; word += 1)
            times.push(...(await type(page, drawWord(random), first)))
          rounds.push(times)
        }
        const finding = (name: string, of: (times: Times) => number) => {
          const all = rounds.flat().map(of)
          const figures = [0.5, 0.95].map((share) => quantile(all, share).toFixed(0)).join(' and ')
          return {
            name: `search-keys ${name}`,
            values: rounds.map((times) => quantile(times.map(of), 0.95) / GOAL),
            goal: 1,
            measured: `from a key to its results ${name}, 95th of 100 ÷ ${GOAL} ms, ${COUNT} assets: half and 95 of 100 of ${all.length} in ${figures} ms`,
          }
        }
        return [
          finding('in place', ({ placed }) => placed),
          finding('painted', ({ painted }) => painted),
        ]
      }),
    ),
}
