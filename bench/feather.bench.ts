import { featherMask } from '#shared/pixels/feather-mask.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { createRandom } from '#shared/std/random.ts'
import { type Bench, median } from './harness.ts'
import { paintedMask } from './support/painted-mask.ts'
import { timesOf } from './support/times-of.ts'

const ROUNDS = 8
const RADIUS = 32
/** Milliseconds. */
const LONGEST = 120

/** Every pixel another value, so that nothing can be skipped. */
const noise = (mask: Coverage): Coverage => {
  const random = createRandom(3)
  return { ...mask, data: mask.data.map(() => random() * 256) }
}

export const bench: Bench = {
  name: 'feather',
  run: () => {
    const painted = paintedMask()
    const times = timesOf(ROUNDS, () => featherMask(painted, RADIUS))
    const everywhere = noise(painted)
    const worst = median(timesOf(ROUNDS, () => featherMask(everywhere, RADIUS)))
    const small = median(timesOf(ROUNDS, () => featherMask(everywhere, 15)))
    return Promise.resolve([
      {
        name: 'feather',
        values: times.map((time) => time / LONGEST),
        goal: 1,
        measured: `CPU ÷ ${LONGEST} ms, a painted mask of 4096 × 4096 feathered by ${RADIUS} pixels: ${median(times).toFixed(0)} ms; noise everywhere ${worst.toFixed(0)} ms, and by 15 pixels, the slowest, ${small.toFixed(0)} ms`,
      },
    ])
  },
}
