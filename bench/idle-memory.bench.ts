import { setTimeout as pause } from 'node:timers/promises'
import { type Bench, median } from './harness.ts'
import { bareWindow } from './support/bare-window.ts'
import {
  type App,
  startApp,
  studio,
  withBareApp,
  withFolder,
  writeProfile,
} from './support/electron.ts'
import { libraryOf } from './support/libraries.ts'
import { showLibrary } from './support/library-page.ts'
import { appMemory } from './support/memory.ts'

const ROUNDS = 3
/** Nothing is done for so long before it is measured, in milliseconds: threads end after half a minute. */
const [IDLE, REST] = [35_000, 3000]
/** Megabytes that the studio may take beyond an empty window, by how many assets its library has. */
const ROOM = { 100_000: 90, 1_000_000: 120 } as const
const PAGES = 200
/** So much more may be taken after that many pages. */
const GROWTH = 1.05

/** Megabytes of an empty window. */
const empty = (app: App): Promise<number> =>
  withFolder(async (folder) => {
    const { group, stop } = await startApp(app, writeProfile(folder))
    await pause(REST)
    const size = appMemory(group)
    await stop()
    return size
  })

/** Megabytes of the studio that was opened and left alone, at its grid, and after many pages of it. */
interface Sizes {
  idle: number
  grid: number
  scrolled: number
}

const ours = (count: number): Promise<Sizes> =>
  withFolder(async (folder) => {
    const {
      group,
      stop,
      page: open,
    } = await startApp(studio(), writeProfile(folder, libraryOf(count)))
    await pause(IDLE)
    const idle = appMemory(group)
    const page = await open()
    await showLibrary(page)
    await page.send('HeapProfiler.collectGarbage')
    await pause(REST)
    const grid = appMemory(group)
    for (let turn = 0; turn < PAGES; turn += 1) {
      await page.evaluate('box.scrollBy(0, box.clientHeight)')
      await pause(60)
    }
    await page.send('HeapProfiler.collectGarbage')
    await pause(REST)
    const scrolled = appMemory(group)
    page.close()
    await stop()
    return { idle, grid, scrolled }
  })

export const bench: Bench = {
  name: 'idle-memory',
  run: () =>
    withBareApp(bareWindow, async (bare) => {
      const findings = []
      for (const [count, room] of Object.entries(ROOM)) {
        const rounds: { bare: number; sizes: Sizes }[] = []
        for (let round = 0; round < ROUNDS; round += 1)
          rounds.push({ bare: await empty(bare), sizes: await ours(Number(count)) })
        const middle = (of: (round: (typeof rounds)[number]) => number): string =>
          median(rounds.map(of)).toFixed(0)
        const figures = `${middle(({ sizes }) => sizes.idle)} MB, an empty window ${middle((round) => round.bare)} MB`
        findings.push(
          {
            name: `idle-memory ${count}`,
            values: rounds.map(({ bare: least, sizes }) => (sizes.idle - least) / room),
            goal: 1,
            measured: `all processes, left alone with ${count} assets, beyond those of an empty window ÷ ${room} MB: ${figures}`,
          },
          {
            name: `idle-memory growth ${count}`,
            values: rounds.map(({ sizes }) => sizes.scrolled / sizes.grid),
            goal: GROWTH,
            measured: `all processes after ${PAGES} pages of the grid ÷ before: ${middle(({ sizes }) => sizes.scrolled)} MB ÷ ${middle(({ sizes }) => sizes.grid)} MB`,
          },
        )
      }
      return findings
    }),
}
