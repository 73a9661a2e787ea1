import { setTimeout as pause } from 'node:timers/promises'
import { type Bench, type Round, type Sample, interleave } from './harness.ts'
import type { Page } from './support/devtools.ts'
import { studio, withFolder, withPage, writeProfile } from './support/electron.ts'
import { fillLibrary } from './support/fill-library.ts'

const ROUNDS = 8
const [MANY, FEW] = [10_000, 100]
/** A sample turns the wheel so often, a frame apart. */
const TURNS = 240
const STEP = 90
const FRAME = 1000 / 60
/** A frame that took longer than one and a half periods was seen to stutter. */
const SLOW = 25
/** After a stop, every cell in view must show its picture by then. */
const PATIENCE = 300

const openLibrary = `(async () => {
  const moment = () => new Promise((next) => setTimeout(next, 50))
  const entries = () => [...document.querySelectorAll('nav button')]
  const entry = () => entries().find((each) => each.textContent.trim() === 'Library')
  while (!entry()) await moment()
  entry().click()
  const scrolls = (box) => box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY !== 'visible'
  let box = null
  while (!box) {
    await moment()
    box = document.querySelector('main ul > li')
    while (box && !scrolls(box)) box = box.parentElement
  }
  globalThis.box = box
})()`

const watchFrames = `(() => {
  globalThis.frames = []
  globalThis.watching = true
  let last = performance.now()
  const look = (now) => {
    frames.push(now - last)
    last = now
    if (watching) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})()`

/** The wheel's last turn is smoothed over some frames: a stop is when nothing moves any more. */
const standstill = `new Promise((resolve) => {
  let last = box.scrollTop
  const look = () => {
    if (box.scrollTop === last) resolve()
    else {
      last = box.scrollTop
      requestAnimationFrame(look)
    }
  }
  requestAnimationFrame(look)
})`

/** Cells in view whose picture is not there; the frames since `watchFrames`. */
const readFrames = `(() => {
  watching = false
  const view = box.getBoundingClientRect()
  const isInView = ({ top, bottom }) => bottom > view.top && top < view.bottom
  const cells = [...box.querySelectorAll('main ul > li')]
    .filter((cell) => isInView(cell.getBoundingClientRect()))
  const isPainted = (cell) => {
    const image = cell.querySelector('img')
    return image !== null && image.complete && image.naturalWidth > 0
      && getComputedStyle(image).visibility === 'visible'
  }
  return { frames: frames.slice(1), cells: cells.length, blank: cells.filter((cell) => !isPainted(cell)).length }
})()`

const wheel = (page: Page, deltaY: number): Promise<unknown> =>
  page.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 800, y: 500, deltaX: 0, deltaY })

/** Down, and up again once the end is near: a short library is gone over several times. */
const scroll = (page: Page) => {
  let direction = 1
  return async (): Promise<Sample> => {
    await page.evaluate(watchFrames)
    for (let turn = 0; turn < TURNS; turn += 1) {
      const started = performance.now()
      await wheel(page, STEP * direction)
      if (turn % 10 === 0) direction = await page.evaluate<number>(nextDirection(direction))
      await pause(Math.max(0, FRAME - (performance.now() - started)))
    }
    await page.evaluate(standstill)
    await pause(PATIENCE)
    const seen = await page.evaluate<{ frames: number[]; cells: number; blank: number }>(readFrames)
    if (seen.cells === 0) throw new Error('There is no cell in view')
    const slow = seen.frames.filter((frame) => frame > SLOW).length
    return {
      frames: seen.frames.length,
      slow,
      blank: seen.blank,
      longest: Math.max(...seen.frames),
    }
  }
}

const nextDirection = (direction: number): string => `(() => {
  const rest = box.scrollHeight - box.clientHeight - box.scrollTop
  if (rest < ${STEP * 12}) return -1
  return box.scrollTop < ${STEP * 12} ? 1 : ${direction}
})()`

const compare = async (many: Page, few: Page): Promise<Round[]> => {
  await many.evaluate(openLibrary)
  await few.evaluate(openLibrary)
  return interleave(ROUNDS, { ours: scroll(many), bound: scroll(few) })
}

const sum = (samples: readonly Sample[], metric: string): number =>
  samples.reduce((total, sample) => total + (sample[metric] ?? 0), 0)

/** The share of slow frames; half a frame is added so that two perfect runs compare as equal. */
const slowShare = (samples: readonly Sample[]): number =>
  (sum(samples, 'slow') + 0.5) / (sum(samples, 'frames') + 0.5)

const percent = (samples: readonly Sample[]): string =>
  `${((100 * sum(samples, 'slow')) / sum(samples, 'frames')).toFixed(1)} %`

export const bench: Bench = {
  name: 'grid-scroll',
  run: () =>
    withFolder(async (folder) => {
      await fillLibrary(`${folder}/many/library`, MANY)
      await fillLibrary(`${folder}/few/library`, FEW)
      const rounds = await withPage(studio(), writeProfile(`${folder}/many`), (many) =>
        withPage(studio(), writeProfile(`${folder}/few`), (few) => compare(many, few)),
      )
      const [ours, bound] = [
        rounds.flatMap((round) => [...round.ours]),
        rounds.flatMap((round) => [...round.bound]),
      ]
      return [
        {
          name: 'grid-scroll',
          values: rounds.map((round) => slowShare(round.ours) / slowShare(round.bound)),
          goal: 1.1,
          measured: `frames over ${SLOW} ms while scrolling, ${MANY} pictures ÷ ${FEW}: ${percent(ours)} ÷ ${percent(bound)} of ${sum(ours, 'frames')} and ${sum(bound, 'frames')}`,
        },
        {
          name: 'grid-scroll blank',
          values: rounds.map((round) => sum(round.ours, 'blank')),
          goal: 0,
          measured: `cells in view without their picture ${PATIENCE} ms after a stop, ${MANY} pictures`,
        },
      ]
    }),
}
