import { deflateSync } from 'node:zlib'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { encodeMaskPng } from '#shared/pixels/png-encode.ts'
import { createRandom } from '#shared/std/random.ts'
import { type Bench, interleave, ratios, type Sample, sideMedians } from './harness.ts'

const ROUNDS = 10
/** Width and height of the mask, and how far its strokes reach, in pixels. */
const [SIDE, REACH] = [4096, 60]
const [STROKES, DABS] = [40, 60]

/** A dab of a soft brush: whole in the middle, nothing at its rim. */
const dab = ({ width, height, data }: Coverage, x: number, y: number): void => {
  for (let row = Math.max(0, y - REACH); row < Math.min(height, y + REACH); row += 1) {
    for (let column = Math.max(0, x - REACH); column < Math.min(width, x + REACH); column += 1) {
      const away = Math.hypot(column - x, row - y) / REACH
      const cover = 255 * Math.min(1, 2 * (1 - away))
      const at = row * width + column
      if (cover > (data[at] ?? 0)) data[at] = cover
    }
  }
}

/** A mask as it is painted: soft strokes over a third of the picture. */
const painted = (): Coverage => {
  const mask = { width: SIDE, height: SIDE, data: new Uint8Array(SIDE * SIDE) }
  const random = createRandom(3)
  for (let stroke = 0; stroke < STROKES; stroke += 1) {
    let [x, y] = [random() * SIDE, random() * SIDE]
    const [across, down] = [(random() - 0.5) * 12, (random() - 0.5) * 12]
    for (let step = 0; step < DABS; step += 1) {
      x += across
      y += down
      dab(mask, Math.floor(x), Math.floor(y))
    }
  }
  return mask
}

const measure = async (work: () => unknown): Promise<Sample> => {
  const [before, start] = [process.cpuUsage(), performance.now()]
  await work()
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, ms }
}

export const bench: Bench = {
  name: 'mask-export',
  run: async () => {
    const mask = painted()
    const rounds = await interleave(ROUNDS, {
      ours: () => measure(() => encodeMaskPng(mask)),
      bound: () => measure(() => deflateSync(mask.data)),
    })
    const wall = sideMedians(rounds, 'ms', 'ms')
    return [
      {
        name: 'mask-export',
        values: ratios(rounds, 'cpu'),
        goal: 1.2,
        measured: `CPU to write a painted mask of ${SIDE}² as a PNG ÷ to deflate its bytes: ${sideMedians(rounds, 'cpu', 'ms')} (in all ${wall})`,
      },
    ]
  },
}
