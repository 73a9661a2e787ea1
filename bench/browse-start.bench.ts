import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type Bench,
  type Finding,
  type Sample,
  interleave,
  ratios,
  sideMedians,
} from './harness.ts'
import type { Page } from './support/devtools.ts'
import { endWell, startApp, studio, withFolder, writeProfile } from './support/electron.ts'
import { libraryOf } from './support/libraries.ts'

const ROUNDS = 8
/** Nothing of the first screen comes any later than this, in milliseconds. */
const SETTLED = 2500
/** After so long the browser has written down what the page keeps. */
const KEPT = 8000

/** The studio opens where it was closed. */
const openLibrary = `localStorage.setItem('app', JSON.stringify({ state: { surface: 'library' }, version: 1 }))`

/** Notes when thumbnails come; the browser keeps no record of what the studio's own scheme loads. */
const listen = `globalThis.loaded = new Map()
document.addEventListener('load', ({ target }) => {
  const cell = target.closest?.('[data-picture]')
  if (cell) loaded.set(cell.dataset.picture, performance.now())
}, { capture: true })`

/**
 * *Painted* is the moment when the last of what is in view was there: the largest text or picture by the browser's own
 * record, and the last thumbnail of the first screen.
 */
const readPaint = (isEmpty: boolean): string => `(async () => {
  const moment = () => new Promise((next) => setTimeout(next, 100))
  let last = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) last = entry.renderTime || entry.loadTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  const isThere = () => ${isEmpty} || document.querySelector('[data-picture] img')
  while (last === 0 || !isThere()) await moment()
  await new Promise((next) => setTimeout(next, ${SETTLED}))
  const inView = [...document.querySelectorAll('[data-picture]')]
    .filter((cell) => cell.getBoundingClientRect().top < innerHeight)
  const missing = inView.filter((cell) => !(cell.querySelector('img')?.naturalWidth > 0)).length
  const thumbnails = inView.map((cell) => loaded.get(cell.dataset.picture) ?? 0)
  const painted = Math.max(last, ...thumbnails)
  return { painted: performance.timeOrigin + painted, thumbnails: thumbnails.length, missing }
})()`

interface Seen {
  painted: number
  thumbnails: number
  missing: number
}

/** The page is on its way to its address when it is first met. */
const arrived = async (page: Page): Promise<void> => {
  const isThere = page.evaluate<boolean>(`location.protocol === 'studio:'`)
  if (await isThere.catch(() => false)) return
  await pause(50)
  await arrived(page)
}

/** A profile whose window opens on the library, to be copied for each start. */
const prepare = async (folder: string, library: string): Promise<string> => {
  const profile = writeProfile(folder, library)
  const running = await startApp(studio(), profile)
  try {
    const page = await running.page()
    await arrived(page)
    // What the studio keeps of its own start is written by then.
    await pause(SETTLED)
    await page.evaluate(openLibrary)
    page.close()
    await pause(KEPT)
  } finally {
    await running.stop()
  }
  return profile
}

const starts = (profile: string, library: string, isEmpty: boolean) => (): Promise<Sample> =>
  withFolder(async (folder) => {
    endWell(library)
    const copy = join(folder, 'profile')
    cpSync(profile, copy, { recursive: true })
    const running = await startApp(studio(), copy)
    try {
      const page = await running.page()
      await arrived(page)
      await page.evaluate(listen)
      const { painted, thumbnails, missing } = await page.evaluate<Seen>(readPaint(isEmpty))
      page.close()
      if (isEmpty !== (thumbnails === 0) || missing > 0)
        throw new Error(`${thumbnails} thumbnails are in view, and ${missing} of them not there`)
      return { painted: painted - running.spawnedAt }
    } finally {
      await running.stop()
    }
  })

export const bench: Bench = {
  name: 'browse-start',
  run: () =>
    withFolder(async (folder) => {
      const side = async (count: number) => {
        const library = libraryOf(count)
        return starts(await prepare(`${folder}/${count}`, library), library, count === 0)
      }
      const [none, many, most] = [await side(0), await side(100_000), await side(1_000_000)]
      const finding = async (
        name: string,
        goal: number,
        [ours, bound]: readonly (typeof none)[],
      ): Promise<Finding> => {
        const rounds = await interleave(ROUNDS, { ours: ours ?? none, bound: bound ?? none })
        return {
          name,
          values: ratios(rounds, 'painted'),
          goal,
          measured: `spawn to all of the first screen painted: ${sideMedians(rounds, 'painted', 'ms')}`,
        }
      }
      return [
        await finding('browse-start 100,000', 1.5, [many, none]),
        await finding('browse-start 1,000,000', 1.1, [most, many]),
      ]
    }),
}
