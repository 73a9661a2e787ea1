import { copyOf, type Pixels } from './pixels.ts'
import { boxBlur, createPlane } from './plane.ts'

/** Edges a little crisper: each colour moves away from the mean of its surroundings. */
export const sharpen = (source: Pixels, amount: number, reach = 1): Pixels => {
  const made = copyOf(source)
  for (const part of [0, 1, 2]) {
    const plane = createPlane(source.width, source.height)
    for (let index = 0; index < plane.data.length; index += 1) {
      plane.data[index] = source.data[index * 4 + part] ?? 0
    }
    const soft = boxBlur(plane, reach).data
    for (let index = 0; index < soft.length; index += 1) {
      const value = plane.data[index] ?? 0
      made.data[index * 4 + part] = value + (value - (soft[index] ?? 0)) * amount
    }
  }
  return made
}
