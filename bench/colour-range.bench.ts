import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { colourRange } from '#shared/pixels/colour-range.ts'
import { createRandom } from '#shared/std/random.ts'
import { type Bench, type Finding, median } from './harness.ts'
import { timesOf } from './support/times-of.ts'

const ROUNDS = 8
const SIDE = 4096
/** Milliseconds. */
const LONGEST = 120

/** A picture as a camera makes it: colours that go over into each other, with grain. */
const photo = (): Bitmap => {
  const random = createRandom(9)
  const data = new Uint8Array(SIDE * SIDE * 4).fill(255)
  for (let at = 0; at < SIDE * SIDE; at += 1) {
    const [x, y] = [(at % SIDE) / SIDE, Math.floor(at / SIDE) / SIDE]
    const grain = (random() + random() - 1) * 8
    const wave = Math.sin(7 * x + 3 * Math.sin(5 * y))
    data[at * 4] = 128 + 100 * wave + grain
    data[at * 4 + 1] = 90 + 60 * y + 50 * Math.cos(9 * y - 4 * x) + grain
    data[at * 4 + 2] = 128 - 90 * wave * y + grain
  }
  return { width: SIDE, height: SIDE, data }
}

export const bench: Bench = {
  name: 'colour-range',
  run: () => {
    const bitmap = photo()
    const finding = (name: string, isContiguous: boolean, tolerance: number): Finding => {
      const range = { point: { x: 1400, y: 1900 }, sample: 3, tolerance, isContiguous } as const
      const covered = colourRange(bitmap, range).data.reduce((sum, value) => sum + value, 0)
      const share = Math.round((covered / 255 / SIDE / SIDE) * 100)
      const times = timesOf(ROUNDS, () => colourRange(bitmap, range))
      return {
        name: `colour-range ${name}`,
        values: times.map((time) => time / LONGEST),
        goal: 1,
        measured: `CPU ÷ ${LONGEST} ms, tolerance ${tolerance} in 4096 × 4096 pixels, ${share} % picked: ${median(times).toFixed(0)} ms`,
      }
    }
    return Promise.resolve([
      finding('global', false, 32),
      finding('contiguous', true, 32),
      finding('widest', true, 255),
    ])
  },
}
