/** A smooth random line: for any place a height from -1 to 1. */
export const createNoise = (random: () => number): ((at: number) => number) => {
  const heights = Array.from({ length: 256 }, () => random() * 2 - 1)
  return (at) => {
    const left = Math.floor(at)
    const part = at - left
    const eased = part * part * (3 - 2 * part)
    const from = heights[left & 255] ?? 0
    const to = heights[(left + 1) & 255] ?? 0
    return from + (to - from) * eased
  }
}

/** The same with finer and finer detail; `rough` is how much of it. */
export const createRidge = (
  random: () => number,
  rough: number,
  octaves = 5,
): ((at: number) => number) => {
  const layers = Array.from({ length: octaves }, () => createNoise(random))
  return (at) =>
    layers.reduce((sum, layer, index) => sum + layer(at * 2 ** index) * rough ** index, 0)
}

/** A line of sharp crests between 0 and about 1, like a mountain range. */
export const createCrests = (random: () => number): ((at: number) => number) => {
  const layers = Array.from({ length: 7 }, () => createNoise(random))
  return (at) =>
    layers.reduce((sum, layer, index) => {
      const height = layer(at * 1.9 ** index)
      return sum + (index < 2 ? 1 - Math.abs(height) : height) * 0.47 ** index
    }, 0) / 1.5
}
