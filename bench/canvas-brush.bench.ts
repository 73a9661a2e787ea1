import { type Bench, interleave, type Round, type Sample, sideMedians } from './harness.ts'
import { withBareCanvas } from './support/bare-canvas.ts'
import { type CanvasPage, type Place, withCanvasPage } from './support/canvas-page.ts'
import type { Page } from './support/devtools.ts'
import { withFolder } from './support/electron.ts'
import { paceOf, readFrames, SLOW, watchFrames } from './support/frames.ts'
import { drag, readPointer, watchPointer } from './support/pointer.ts'
import { quantile } from './support/quantile.ts'

const ROUNDS = 8
/** Places of the pointer in a stroke. */
const POINTS = 250
const GOAL = 1.3

/** The bound: the least code that draws with the pointer. */
const script = `const context = document.getElementById('c').getContext('2d')
context.lineWidth = 4
context.lineCap = 'round'
context.strokeStyle = '#eee'
addEventListener('pointerdown', ({ clientX, clientY }) => {
  context.clearRect(0, 0, 9999, 9999)
  context.beginPath()
  context.moveTo(clientX, clientY)
})
addEventListener('pointermove', (event) => {
  if (event.buttons === 0) return
  for (const { clientX, clientY } of event.getCoalescedEvents()) {
    context.lineTo(clientX, clientY)
    context.stroke()
    context.beginPath()
    context.moveTo(clientX, clientY)
  }
})`

/** Round and round over most of the page. */
const path = ({ at }: Pick<CanvasPage, 'at'>): Place[] =>
  Array.from({ length: POINTS }, (_, index) => {
    const [angle, radius] = [index / 16, 0.1 + (0.3 * index) / POINTS]
    return at(0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle))
  })

const stroke = async (page: Page, places: readonly Place[]): Promise<Sample> => {
  await readPointer(page)
  await watchFrames(page)
  await drag(page, places)
  const pace = paceOf(await readFrames(page))
  const { latencies, busy } = await readPointer(page)
  return {
    ...pace,
    middle: quantile(latencies, 0.5),
    most: quantile(latencies, 0.95),
    busy: quantile(busy, 0.95),
  }
}

/** Up and down, so far each time that no place is painted but by going there. */
const zigzag = ({ at }: CanvasPage): Place[] =>
  Array.from({ length: 120 }, (_, index) => at(0.3 + index / 300, index % 2 === 0 ? 0.4 : 0.6)).map(
    ({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }),
  )

/** The share of places that the pointer was sent to that show the colour of the brush. */
const shareDrawn = async (canvas: CanvasPage): Promise<number> => {
  const places = zigzag(canvas)
  await drag(canvas.page, places)
  await canvas.rest()
  const { left, top } = canvas.stage
  return canvas.page.evaluate<number>(`(() => {
  const shown = document.querySelector('[role=application] canvas').getContext('2d')
  const places = ${JSON.stringify(places.map(({ x, y }) => [Math.floor(x - left), Math.floor(y - top)]))}
  const drawn = places.filter(([x, y]) => {
    const [red, green, blue] = shown.getImageData(x, y, 1, 1).data
    return Math.max(Math.abs(red - 31), Math.abs(green - 31), Math.abs(blue - 35)) < 24
  })
  return drawn.length / places.length
})()`)
}

const sum = (samples: readonly Sample[], metric: string): number =>
  samples.reduce((total, sample) => total + (sample[metric] ?? 0), 0)

const slowPercent = ({ ours }: Round): number => (100 * sum(ours, 'slow')) / sum(ours, 'frames')

export const bench: Bench = {
  name: 'canvas-brush',
  run: () =>
    withFolder((folder) =>
      withCanvasPage(folder, async (canvas) => {
        const { page, stage, takeBrush, rest } = canvas
        await takeBrush()
        const drawn = [await shareDrawn(canvas)]
        const places = path(canvas)
        const onBare = places.map(({ x, y }) => ({ x: x - stage.left, y: y - stage.top }))
        const rounds = await withBareCanvas({ ...stage, script }, async (bare) => {
          await watchPointer(page)
          await watchPointer(bare)
          return interleave(ROUNDS, {
            ours: async () => {
              const sample = await stroke(page, places)
              await rest()
              return sample
            },
            bound: () => stroke(bare, onBare),
          })
        })
        const words = `pointer at 125 Hz over 50 layers of 4096²`
        return [
          {
            name: 'canvas-brush',
            values: rounds.map(({ ours, bound }) => sum(ours, 'most') / sum(bound, 'most')),
            goal: GOAL,
            measured: `${words}, to the frame committed, 95th of 100 ÷ the same on a bare canvas: ${sideMedians(rounds, 'most', 'ms')} (middle ${sideMedians(rounds, 'middle', 'ms')}, in the frame ${sideMedians(rounds, 'busy', 'ms')})`,
          },
          {
            name: 'canvas-brush points',
            values: drawn,
            goal: 1,
            sense: 'at-least',
            measured: 'places sent that the stroke goes through ÷ places sent',
          },
          {
            name: 'canvas-brush frames',
            values: rounds.map(({ ours }) => sum(ours, 'perSecond') / 2),
            goal: 58,
            sense: 'at-least',
            measured: `frames a second while painting; bare ${sideMedians(rounds, 'perSecond', 'a second')}`,
          },
          {
            name: 'canvas-brush slow',
            values: rounds.map(slowPercent),
            goal: 1,
            measured: `percent of frames over ${SLOW} ms while painting, longest task ${Math.max(...rounds.flatMap(({ ours }) => ours.map(({ longest }) => longest ?? 0))).toFixed(0)} ms`,
          },
        ]
      }),
    ),
}
