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
import { startApp, studio, withFolder, writeProfile } from './support/electron.ts'
import { libraryOf } from './support/libraries.ts'

const ROUNDS = 8
/** Nobody looks at the window before this, so that looking costs nothing. */
const UNSEEN = 2500
/** After so long the browser has written down what the page keeps. */
const KEPT = 8000

/** The studio opens where it was closed. */
const openLibrary = `localStorage.setItem('app', JSON.stringify({ state: { surface: 'library' }, version: 1 }))`

/**
 * *Painted* is the moment when the last of what is in view was there, by the browser's own records: the largest text or
 * picture, and the last thumbnail of the first screen.
 */
const readPaint = `new Promise((resolve) => {
  let last = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) last = entry.renderTime || entry.loadTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  setTimeout(() => {
    const inView = new Set([...document.querySelectorAll('[data-picture]')]
      .filter((cell) => cell.getBoundingClientRect().top < innerHeight)
      .map((cell) => cell.dataset.picture))
    const thumbnails = performance.getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/thumbnail') && inView.has(name.split('/').at(-2)))
      .map(({ responseEnd }) => responseEnd)
    const painted = Math.max(last, ...thumbnails)
    resolve({ painted: performance.timeOrigin + painted, thumbnails: thumbnails.length })
  }, 100)
})`

interface Seen {
  painted: number
  thumbnails: number
}

/** A profile whose window opens on the library, to be copied for each start. */
const prepare = async (folder: string, library: string): Promise<string> => {
  const profile = writeProfile(folder, library)
  const running = await startApp(studio(), profile)
  try {
    const page = await running.page()
    await page.evaluate(openLibrary)
    page.close()
    await pause(KEPT)
  } finally {
    await running.stop()
  }
  return profile
}

const starts = (profile: string, isEmpty: boolean) => (): Promise<Sample> =>
  withFolder(async (folder) => {
    const copy = join(folder, 'profile')
    cpSync(profile, copy, { recursive: true })
    const running = await startApp(studio(), copy)
    try {
      await pause(UNSEEN)
      const page = await running.page()
      const { painted, thumbnails } = await page.evaluate<Seen>(readPaint)
      page.close()
      if (isEmpty !== (thumbnails === 0)) throw new Error(`${thumbnails} thumbnails were painted`)
      return { painted: painted - running.spawnedAt }
    } finally {
      await running.stop()
    }
  })

export const bench: Bench = {
  name: 'browse-start',
  run: () =>
    withFolder(async (folder) => {
      const side = async (count: number) =>
        starts(await prepare(`${folder}/${count}`, libraryOf(count)), count === 0)
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
