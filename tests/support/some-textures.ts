import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { Size } from '#shared/pixels/box.ts'

type Light = (x: number, y: number) => number

/** Waves in some directions, up to so many radians a pixel; `shape` says what becomes of each. */
const waves = (random: () => number, steepest: number, shape: (value: number) => number): Light => {
  const all = Array.from({ length: 4 }, () => ({
    across: (random() * 2 - 1) * steepest,
    down: (random() * 2 - 1) * steepest,
    begin: random() * 7,
    high: 5 + random() * 15,
  }))
  return (x, y) =>
    all.reduce(
      (sum, { across, down, begin, high }) =>
        sum + high * shape(Math.sin(across * x + down * y + begin)),
      0,
    )
}

/** Each makes a course of light around 0, up to some dozens of levels high, that jumps by many of them. */
const textures = {
  /** Every pixel for itself. */
  noise: (random) => {
    const high = 10 + random() * 20
    return () => (random() * 2 - 1) * high
  },
  waves: (random) => waves(random, 1, (value) => value),
  /** Areas with hard edges, in stripes. */
  stripes: (random) => waves(random, 0.3, Math.sign),
  /** Areas with hard edges, one over the other. */
  discs: (random) => {
    const all = Array.from({ length: 30 }, () => ({
      x: random() * 160,
      y: random() * 130,
      radius: 4 + random() * 20,
      high: (random() - 0.5) * 50,
    }))
    return (x, y) =>
      all.reduce(
        (sum, disc) =>
          sum + ((x - disc.x) ** 2 + (y - disc.y) ** 2 < disc.radius ** 2 ? disc.high : 0),
        0,
      )
  },
  /** A steep slope with a little noise on it. */
  slope: (random) => {
    const [across, down] = [(random() - 0.5) * 1.2, (random() - 0.5) * 0.8]
    return (x, y) => across * (x - 80) + down * (y - 65) + (random() - 0.5) * 16
  },
} satisfies Record<string, (random: () => number) => Light>

export const textureNames = ['noise', 'waves', 'stripes', 'discs', 'slope'] as const

/** A grey picture of steep texture, opaque. */
export const textureOf = (
  name: (typeof textureNames)[number],
  { width, height }: Size,
  random: () => number,
): Bitmap => {
  const light = textures[name](random)
  const data = new Uint8Array(width * height * 4)
  for (let at = 0; at < width * height; at += 1) {
    const grey = Math.min(240, Math.max(15, 127 + light(at % width, Math.floor(at / width))))
    data.set([grey, grey, grey, 255], at * 4)
  }
  return { width, height, data }
}
