/** Pixels that wait, the lowest level first. */
export interface LevelQueue {
  /** A pixel waits at most once; one that comes late, at a lower level than that reached, is next. */
  add: (pixel: number, level: number) => void
  /** The next pixel, or -1. */
  next: () => number
  /** The level that the last pixel waited at. */
  level: () => number
}

/** A queue for pixels below `count`, with levels 0–255. */
export const createLevelQueue = (count: number): LevelQueue => {
  /** Of every level the pixel added last, and of every pixel the one added before it. */
  const newest = new Int32Array(256).fill(-1)
  const before = new Int32Array(count)
  let level = 0
  return {
    add: (pixel, wanted) => {
      const place = Math.max(level, wanted)
      before[pixel] = newest[place] as number
      newest[place] = pixel
    },
    next: () => {
      while (level < 255 && newest[level] === -1) level += 1
      const pixel = newest[level] as number
      if (pixel >= 0) newest[level] = before[pixel] as number
      return pixel
    },
    level: () => level,
  }
}
