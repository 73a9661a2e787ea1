import { setTimeout as pause } from 'node:timers/promises'
import { type Bench, type Round, type Sample, interleave } from './harness.ts'
import type { Page } from './support/devtools.ts'
import { withFolder } from './support/electron.ts'
import { paceOf, readFrames, SLOW, watchFrames } from './support/frames.ts'
import { libraryOf } from './support/libraries.ts'
import { withLibraryPage } from './support/library-page.ts'

const ROUNDS = 8
const [MANY, FEW] = [1_000_000, 1000]
/** A sample turns the wheel so often, a frame apart. */
const TURNS = 240
const STEP = 90
const FRAME = 1000 / 60
/** A task that keeps the page for longer was felt. */
const LONG = 50
/** After a stop, every cell in view must show its picture by then. */
const PATIENCE = 300

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

/** Cells in view, and those of them whose picture is not there. */
const countCells = `(() => {
  const cells = cellsInView()
  return { cells: cells.length, blank: cells.filter((cell) => !isPainted(cell)).length }
})()`

const wheel = (page: Page, deltaY: number): Promise<unknown> =>
  page.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 700, y: 500, deltaX: 0, deltaY })

/** Down, and up again once the end is near: a short library is gone over several times. */
const scroll = (page: Page) => {
  let direction = 1
  return async (): Promise<Sample> => {
    await watchFrames(page)
    for (let turn = 0; turn < TURNS; turn += 1) {
      const started = performance.now()
      await wheel(page, STEP * direction)
      if (turn % 10 === 0) direction = await page.evaluate<number>(nextDirection(direction))
      await pause(Math.max(0, FRAME - (performance.now() - started)))
    }
    await page.evaluate(standstill)
    await pause(PATIENCE)
    const seen = await readFrames(page)
    const { cells, blank } = await page.evaluate<{ cells: number; blank: number }>(countCells)
    if (cells === 0) throw new Error('There is no cell in view')
    return { ...paceOf(seen), blank }
  }
}

const nextDirection = (direction: number): string => `(() => {
  const rest = box.scrollHeight - box.clientHeight - box.scrollTop
  if (rest < ${STEP * 12}) return -1
  return box.scrollTop < ${STEP * 12} ? 1 : ${direction}
})()`

const sum = (samples: readonly Sample[], metric: string): number =>
  samples.reduce((total, sample) => total + (sample[metric] ?? 0), 0)

/** The share of slow frames; half a frame is added so that two perfect runs compare as equal. */
const slowShare = (samples: readonly Sample[]): number =>
  (sum(samples, 'slow') + 0.5) / (sum(samples, 'frames') + 0.5)

const percent = (samples: readonly Sample[]): string =>
  `${((100 * sum(samples, 'slow')) / sum(samples, 'frames')).toFixed(1)} %`

const side = (folder: string, name: string, count: number) => ({
  profile: `${folder}/${name}`,
  library: libraryOf(count),
})

const most = ({ ours }: Round, metric: string): number =>
  Math.max(...ours.map((sample) => sample[metric] ?? 0))

export const bench: Bench = {
  name: 'grid-scroll',
  run: () =>
    withFolder(async (folder) => {
      const rounds = await withLibraryPage(side(folder, 'many', MANY), (many) =>
        withLibraryPage(side(folder, 'few', FEW), (few) =>
          interleave(ROUNDS, { ours: scroll(many), bound: scroll(few) }),
        ),
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
          name: 'grid-scroll frames',
          values: rounds.map((round) => sum(round.ours, 'perSecond') / 2),
          goal: 55,
          sense: 'at-least',
          measured: `frames a second while scrolling, ${MANY} pictures`,
        },
        {
          name: 'grid-scroll task',
          values: rounds.map((round) => most(round, 'longest') / LONG),
          goal: 1,
          measured: `longest task while scrolling ÷ ${LONG} ms, ${MANY} pictures`,
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
