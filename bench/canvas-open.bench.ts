import { rmSync } from 'node:fs'
import { type Bench, interleave, type Sample, sideMedians } from './harness.ts'
import { card, isDrawn, LEAVE, PREVIEW, withShelf } from './support/canvas-page.ts'
import type { Page } from './support/devtools.ts'
import { withFolder } from './support/electron.ts'
import { untilTrue } from './support/until-true.ts'

const ROUNDS = 8
const CORES = 2
const GOAL = 1.3
/** Milliseconds until the small picture is seen. */
const LONGEST = 100

/** Milliseconds from a click on a canvas until its small picture is shown, and until all layers are drawn. */
const open = `(async () => {
  const frame = () => new Promise(requestAnimationFrame)
  const started = performance.now()
  let preview = null
  const look = () => {
    const picture = ${PREVIEW}
    if (preview === null && picture && picture.complete && picture.naturalWidth > 0) preview = performance.now() - started
  }
  ${card}.click()
  do {
    await frame()
    look()
  } while (!(${isDrawn}))
  return { open: performance.now() - started, preview }
})()`

/** Milliseconds to decode the same pictures one after the other, once their bytes are there. */
const decodeAll = (ids: readonly string[]): string => `(async () => {
  const files = await Promise.all(${JSON.stringify(ids)}.map(async (id) => (await fetch('studio://media/' + id)).blob()))
  const started = performance.now()
  for (const file of files) (await createImageBitmap(file)).close()
  return performance.now() - started
})()`

const opened = async (page: Page): Promise<Sample> => {
  const { open: all, preview } = await page.evaluate<{ open: number; preview: number | null }>(open)
  await page.evaluate(LEAVE)
  await untilTrue(page, card)
  return { open: all, preview: preview ?? Number.NaN }
}

const side = (samples: readonly Sample[], metric: string): number =>
  samples.reduce((sum, sample) => sum + (sample[metric] ?? 0), 0) / samples.length

export const bench: Bench = {
  name: 'canvas-open',
  run: () =>
    withFolder((folder) =>
      withShelf(folder, async ({ page, pictures, place, rest }) => {
        const ids = pictures.map(({ id }) => id)
        await page.evaluate(`${card}.click()`)
        await untilTrue(page, isDrawn)
        await rest()
        await page.evaluate(LEAVE)
        await untilTrue(page, card)
        const rounds = await interleave(ROUNDS, {
          ours: async () => {
            // As on a machine that never opened it.
            rmSync(place.pictures, { force: true })
            const { open: first = Number.NaN } = await opened(page)
            // A picture is taken of a canvas that is left.
            await rest()
            const again = await opened(page)
            await rest()
            return { ...again, first }
          },
          bound: async () => ({ open: await page.evaluate<number>(decodeAll(ids)) }),
        })
        const previews = rounds.map(({ ours }) => side(ours, 'preview') / LONGEST)
        const isMissing = previews.some(Number.isNaN)
        return [
          {
            name: 'canvas-open',
            values: rounds.map(
              ({ ours, bound }) => side(ours, 'open') / (side(bound, 'open') / CORES),
            ),
            goal: GOAL,
            measured: `from a click to all 50 layers drawn ÷ their decodes one after the other on ${CORES} cores: ${sideMedians(rounds, 'open', 'ms')} × ${CORES}`,
          },
          {
            name: 'canvas-open first',
            values: rounds.map(
              ({ ours, bound }) => side(ours, 'first') / (side(bound, 'open') / CORES),
            ),
            goal: GOAL,
            measured: 'the same for the first time, when nothing is kept of its pictures',
          },
          {
            name: 'canvas-open preview',
            values: isMissing ? [Number.POSITIVE_INFINITY] : previews,
            goal: 1,
            measured: isMissing
              ? 'the small picture is missing'
              : `from a click to the small picture ÷ ${LONGEST} ms`,
          },
        ]
      }),
    ),
}
