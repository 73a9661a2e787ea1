import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inModules } from '#scripts/setup/paths.mjs'
import { type Bench, interleave, type Sample, sideMedians } from './harness.ts'
import { withBareCanvas } from './support/bare-canvas.ts'
import { type CanvasPage, type Place, STAGE, withCanvasPage } from './support/canvas-page.ts'
import type { Page } from './support/devtools.ts'
import { withFolder } from './support/electron.ts'
import { readDrawing, watchDrawing } from './support/frames.ts'
import { drag } from './support/pointer.ts'
import { quantile } from './support/quantile.ts'
import { untilTrue } from './support/until-true.ts'

const ROUNDS = 8
/** Of the document: all pictures lie in view, large and over each other. */
const SIDE = 1536
const POINTS = 120
/** So many times faster than stock Fabric. */
const GOAL = 15
/** Milliseconds of a render. */
const LONGEST = 4

/** Stock Fabric with the same pictures in the same places, cached as it caches by itself. */
const stock = ({ pictures, stage }: CanvasPage): string => `
const canvas = new fabric.Canvas('c', { width: ${Math.round(stage.width)}, height: ${Math.round(stage.height)}, preserveObjectStacking: true })
const scale = ${(Math.min(stage.width, stage.height) - 96) / SIDE}
canvas.setViewportTransform([scale, 0, 0, scale, (${stage.width} - ${SIDE} * scale) / 2, (${stage.height} - ${SIDE} * scale) / 2])
Promise.all(${JSON.stringify(pictures.map(({ path, x, y }) => ({ url: pathToFileURL(path).href, x, y })))}.map(async ({ url, x, y }) =>
  fabric.FabricImage.fromURL(url, {}, { left: x, top: y, originX: 'left', originY: 'top' }))).then((images) => {
  canvas.add(...images)
  canvas.renderAll()
  globalThis.isDrawn = true
})`

/** Drags the topmost picture to and fro; how long it took to draw it elsewhere, frame by frame. */
const dragPicture = async (page: Page, path: readonly Place[]): Promise<Sample> => {
  await readDrawing(page)
  await drag(page, path)
  const drawn = await readDrawing(page)
  return { render: quantile(drawn, 0.95), middle: quantile(drawn, 0.5), frames: drawn.length }
}

/** There and back again, so that it lies where it lay. */
const pathFrom = ({ x, y }: Place): Place[] =>
  Array.from({ length: POINTS }, (_, index) => ({
    x: x - 150 * Math.sin((index / (POINTS - 1)) * Math.PI),
    y: y - 80 * Math.sin((index / (POINTS - 1)) * Math.PI),
  }))

const side = (samples: readonly Sample[], metric: string): number =>
  samples.reduce((sum, sample) => sum + (sample[metric] ?? 0), 0) / samples.length

export const bench: Bench = {
  name: 'canvas-drag',
  run: () =>
    withFolder((folder) =>
      withCanvasPage(
        folder,
        async (canvas) => {
          const { page, pictures, stage, press, at, rest } = canvas
          await press('v')
          const top = pictures.at(-1)
          if (!top) throw new Error('There is no picture')
          const path = pathFrom(at((top.x + 512) / SIDE, (top.y + 512) / SIDE))
          const bare = path.map(({ x, y }) => ({ x: x - stage.left, y: y - stage.top }))
          const libraries = {
            'fabric.js': readFileSync(join(inModules('fabric'), 'dist', 'index.min.js'), 'utf8'),
          }
          const script = stock(canvas)
          const rounds = await withBareCanvas({ ...stage, script, libraries }, async (peer) => {
            await untilTrue(peer, 'globalThis.isDrawn')
            await watchDrawing(page, `${STAGE}.querySelector('canvas')`)
            await watchDrawing(peer, "document.getElementById('c')")
            return interleave(ROUNDS, {
              ours: async () => {
                const sample = await dragPicture(page, path)
                await rest()
                return sample
              },
              bound: () => dragPicture(peer, bare),
            })
          })
          return [
            {
              name: 'canvas-drag',
              values: rounds.map(({ ours, bound }) => side(bound, 'middle') / side(ours, 'middle')),
              goal: GOAL,
              sense: 'at-least',
              measured: `stock Fabric ÷ ours, all that is drawn in a frame while one of 50 pictures is dragged, middle of 100 (ours ÷ stock): ${sideMedians(rounds, 'middle', 'ms')} (95th ${sideMedians(rounds, 'render', 'ms')}, frames ${sideMedians(rounds, 'frames', '')})`,
            },
            {
              name: 'canvas-drag render',
              values: rounds.map(({ ours }) => side(ours, 'render') / LONGEST),
              goal: 1,
              measured: `all that ours draws in a frame while dragging, 95th of 100 ÷ ${LONGEST} ms`,
            },
          ]
        },
        SIDE,
      ),
    ),
}
