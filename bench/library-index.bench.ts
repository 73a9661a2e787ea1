import type { Bench } from './harness.ts'
import { withFolder } from './support/electron.ts'
import { libraryOf } from './support/libraries.ts'
import { withLibraryPage } from './support/library-page.ts'

const ROUNDS = 8
const COUNT = 1_000_000
/** An id, a shape and two bytes of marks: less cannot be said of an asset. */
const LEAST = 20
/** Milliseconds that the main process may keep the window waiting while a million assets are read. */
const WAIT = 50

/** Reads all records, and meanwhile asks small things of the main process; how long the longest answer took. */
const readAll = `(async () => {
  let longest = 0
  let reading = true
  const ask = async () => {
    while (reading) {
      const started = performance.now()
      await window.studio.request('settings.get', {})
      longest = Math.max(longest, performance.now() - started)
      await new Promise((next) => setTimeout(next, 5))
    }
  }
  const asking = ask()
  const started = performance.now()
  const records = await (await fetch('studio://media/index?query=&trashed=0')).arrayBuffer()
  const took = performance.now() - started
  reading = false
  await asking
  return { bytes: records.byteLength, took, longest }
})()`

/** How long the longest answer takes while nothing is read. */
const readNothing = `(async () => {
  let longest = 0
  for (let time = 0; time < 100; time += 1) {
    const started = performance.now()
    await window.studio.request('settings.get', {})
    longest = Math.max(longest, performance.now() - started)
    await new Promise((next) => setTimeout(next, 5))
  }
  return longest
})()`

interface Read {
  bytes: number
  took: number
  longest: number
}

export const bench: Bench = {
  name: 'library-index',
  run: () =>
    withFolder((folder) =>
      withLibraryPage({ profile: folder, library: libraryOf(COUNT) }, async (page) => {
        const reads: Read[] = []
        const idle: number[] = []
        for (let round = 0; round < ROUNDS; round += 1) {
          reads.push(await page.evaluate<Read>(readAll))
          idle.push(await page.evaluate<number>(readNothing))
        }
        const [first] = reads
        const shown = await page.evaluate<string>(
          `document.querySelector('main header').textContent.replace(/\\D/g, '')`,
        )
        const took = reads.map(({ took }) => took.toFixed(0)).join(' ')
        return [
          {
            name: 'library-index bytes',
            values: reads.map(({ bytes }) => bytes / (Number(shown) * LEAST)),
            goal: 1.5,
            measured: `${first?.bytes} bytes for ${shown} assets ÷ ${LEAST} each; read in ${took} ms`,
          },
          {
            name: 'library-index wait',
            values: reads.map(({ longest }) => longest / WAIT),
            goal: 1,
            measured: `longest answer of the main process meanwhile ÷ ${WAIT} ms; with nothing read ${Math.max(...idle).toFixed(0)} ms`,
          },
        ]
      }),
    ),
}
