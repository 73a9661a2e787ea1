import { type Bench, interleave, ratios, sideMedians } from './harness.ts'
import { withBareCanvas } from './support/bare-canvas.ts'
import { bundled } from './support/bundled.ts'
import { untilTrue } from './support/until-true.ts'

const ROUNDS = 10
/** Width and height of the mask, and how far its strokes reach, in pixels. */
const [SIDE, REACH] = [4096, 60]
const [STROKES, DABS] = [40, 60]
/** Milliseconds from the end of a stroke until its bytes can be sent. */
const LONGEST = 150

/**
 * A mask as it is painted, soft strokes over a third of the picture, and what a worker does with it: writes it as we do,
 * or has a canvas written that shows it.
 */
const work = `
let seed = 3
const random = () => {
  seed = (seed * 16807) % 2147483647
  return seed / 2147483647
}
const data = new Uint8Array(${SIDE} * ${SIDE})
for (let stroke = 0; stroke < ${STROKES}; stroke += 1) {
  let [x, y] = [random() * ${SIDE}, random() * ${SIDE}]
  const [across, down] = [(random() - 0.5) * 12, (random() - 0.5) * 12]
  for (let step = 0; step < ${DABS}; step += 1) {
    x += across
    y += down
    const [left, top] = [Math.floor(x), Math.floor(y)]
    for (let row = Math.max(0, top - ${REACH}); row < Math.min(${SIDE}, top + ${REACH}); row += 1)
      for (let column = Math.max(0, left - ${REACH}); column < Math.min(${SIDE}, left + ${REACH}); column += 1) {
        const cover = 255 * Math.min(1, 2 * (1 - Math.hypot(column - left, row - top) / ${REACH}))
        if (cover > data[row * ${SIDE} + column]) data[row * ${SIDE} + column] = cover
      }
  }
}
const canvas = new OffscreenCanvas(${SIDE}, ${SIDE})
const pixels = new ImageData(${SIDE}, ${SIDE})
for (let at = 0; at < data.length; at += 1) pixels.data.fill(data[at], at * 4, at * 4 + 3)
for (let at = 3; at < pixels.data.length; at += 4) pixels.data[at] = 255
canvas.getContext('2d', { willReadFrequently: true }).putImageData(pixels, 0, 0)
const ways = {
  ours: async () => (await png.encodeMaskPng({ width: ${SIDE}, height: ${SIDE}, data })).byteLength,
  bare: async () => (await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()).byteLength,
}
addEventListener('message', async ({ data: way }) => {
  const start = performance.now()
  const bytes = await ways[way]()
  postMessage({ ms: performance.now() - start, bytes })
})`

const startWorker = (code: string): string => `
globalThis.worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(code)}])))
globalThis.ask = (way) => new Promise((resolve) => {
  worker.onmessage = ({ data }) => resolve(data)
  worker.postMessage(way)
})
ask('ours').then(() => { globalThis.isReady = true })`

export const bench: Bench = {
  name: 'mask-export',
  run: async () => {
    const encoder = await bundled(['src', 'shared', 'pixels', 'png-encode.ts'], 'png')
    const script = startWorker(`${encoder}\n${work}`)
    const rounds = await withBareCanvas({ width: 8, height: 8, script }, async (page) => {
      await untilTrue(page, 'globalThis.isReady')
      const ask = (way: string) => page.evaluate<{ ms: number; bytes: number }>(`ask('${way}')`)
      return interleave(ROUNDS, {
        ours: async () => ({ ...(await ask('ours')) }),
        bound: async () => ({ ...(await ask('bare')) }),
      })
    })
    return [
      {
        name: 'mask-export',
        values: ratios(rounds, 'ms'),
        goal: 1.2,
        measured: `a painted mask of ${SIDE}² as a PNG by us ÷ by a canvas, both in a worker of Chromium: ${sideMedians(rounds, 'ms', 'ms')} (${sideMedians(rounds, 'bytes', 'bytes')})`,
      },
      {
        name: 'mask-export wait',
        values: rounds.map(
          ({ ours }) => ours.reduce((sum, { ms = 0 }) => sum + ms, 0) / ours.length / LONGEST,
        ),
        goal: 1,
        measured: `the same ÷ ${LONGEST} ms`,
      },
    ]
  },
}
