import { setTimeout as pause } from 'node:timers/promises'
import type { Bench } from './harness.ts'
import type { Page } from './support/devtools.ts'
import { withFolder, writeProfile } from './support/electron.ts'
import { libraryOf } from './support/libraries.ts'
import { withLibraryPage } from './support/library-page.ts'
import { windowMemory } from './support/memory.ts'

/** Minutes of scrolling; the goal speaks of five. */
const MINUTES = Number(process.env['MINUTES'] ?? 1)
const WARM = 10_000
const ROUNDS = 8

/** Wheels on and on, and jumps now and then. */
const scrollFor = async (page: Page, milliseconds: number): Promise<void> => {
  const end = performance.now() + milliseconds
  for (let turn = 0; performance.now() < end; turn += 1) {
    await page.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: 700,
      y: 500,
      deltaX: 0,
      deltaY: 240,
    })
    if (turn % 200 === 199)
      await page.evaluate('box.scrollTop = Math.random() * (box.scrollHeight - box.clientHeight)')
    await pause(16)
  }
}

export const bench: Bench = {
  name: 'grid-memory',
  run: () =>
    withFolder((folder) => {
      const library = libraryOf(100_000)
      const profile = writeProfile(folder, library)
      return withLibraryPage({ profile: folder, library }, async (page) => {
        const measure = async (): Promise<number> => {
          await page.send('HeapProfiler.collectGarbage')
          await pause(1000)
          return windowMemory(profile)
        }
        await scrollFor(page, WARM)
        const start = await measure()
        if (start === 0) throw new Error('The window’s process was not found')
        const seen: number[] = []
        for (let round = 0; round < ROUNDS; round += 1) {
          await scrollFor(page, (MINUTES * 60_000) / ROUNDS)
          seen.push(await measure())
        }
        const megabytes = [start, ...seen].map((each) => each.toFixed(0)).join(' ')
        return [
          {
            name: 'grid-memory',
            values: seen.map((each) => each / start),
            goal: 1.1,
            measured: `memory of the window ÷ that after ${WARM / 1000} s, ${MINUTES} min of scrolling 100,000 pictures: ${megabytes} MB`,
          },
        ]
      })
    }),
}
