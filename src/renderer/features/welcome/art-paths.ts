import { createRandom } from '#shared/std/random.ts'

const number = (value: number): string => value.toFixed(1)

interface RidgeWish {
  seed: number
  width: number
  height: number
  /** Where the line lies on average, from the top. */
  level: number
  /** How far peaks rise. */
  rise: number
}

const STEPS = 72

/** A mountain line from side to side, closed along the bottom. */
export const ridgePath = ({ seed, width, height, level, rise }: RidgeWish): string => {
  const random = createRandom(seed)
  const waves = [3, 7, 16, 37].map((turns, index) => ({
    turns: turns * (0.8 + random() * 0.4),
    phase: random() * 7,
    size: 1 / (index + 1) ** 1.3,
  }))
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const at = step / STEPS
    const wave = waves.reduce(
      (sum, { turns, phase, size }) => sum + Math.sin(at * turns + phase) * size,
      0,
    )
    return `${number(at * width)} ${number(level - wave * rise)}`
  })
  return `M0 ${height} L${points.join(' L')} L${width} ${height} Z`
}

/** A leaf of this length lying to the right of its stem at 0, 0. */
export const leafPath = (length: number): string => {
  const [half, belly] = [length / 2, length * 0.36]
  return `M0 0 Q${number(half)} ${number(-belly)} ${number(length)} 0 Q${number(half)} ${number(belly)} 0 0 Z`
}

/** A place in a picture, and how something lies there. */
export interface Placed {
  x: number
  y: number
  turn: number
  size: number
  pick: number
}

interface ScatterWish {
  seed: number
  count: number
  width: number
  height: number
  sizes: readonly [number, number]
}

/** The turn that spreads points evenly over an area. */
const GOLDEN = 0.618_033_988_75

/** Things strewn evenly, each a little different, and reaching over the edges. */
export const scatter = ({ seed, count, width, height, sizes }: ScatterWish): Placed[] => {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, index) => ({
    x: ((index * GOLDEN + random() * 0.05) % 1) * width,
    y: ((index + 0.5) / count) * height * 1.1 - height * 0.05,
    turn: random() * 360,
    size: sizes[0] + random() * (sizes[1] - sizes[0]),
    pick: Math.floor(random() * 1000),
  }))
}

interface RibbonWish {
  index: number
  width: number
  height: number
}

/** One of a family of waves that run beside each other. */
export const ribbonPath = ({ index, width, height }: RibbonWish): string => {
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const at = step / STEPS
    const bend = Math.sin(at * 5.4 + index * 0.16) * 0.2 + Math.sin(at * 9 - index * 0.22) * 0.06
    return `${number(at * width)} ${number(height * (0.28 + index * 0.028 + bend))}`
  })
  return `M${points.join(' L')}`
}
