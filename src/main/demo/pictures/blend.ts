import { copyOf, type Pixels } from '#main/demo/pixels/pixels.ts'
import type { Plane } from '#main/demo/pixels/plane.ts'

/** Mixes two pictures of one size, `share` of the other; 0 and 1 give exact copies. */
export const blend = (one: Pixels, other: Pixels, share: number): Pixels => {
  if (share <= 0) return copyOf(one)
  if (share >= 1) return copyOf(other)
  const mixed = copyOf(one)
  for (let at = 0; at < mixed.data.length; at += 1) {
    const from = one.data[at] ?? 0
    mixed.data[at] = from + ((other.data[at] ?? 0) - from) * share
  }
  return mixed
}

/** Puts another picture over one where a plane is above 0; where it is 0 every number stays. */
export const blendThrough = (one: Pixels, other: Pixels, { data }: Plane): Pixels => {
  const mixed = copyOf(one)
  for (let index = 0; index < data.length; index += 1) {
    const share = data[index] ?? 0
    if (share <= 0) continue
    for (let at = index * 4; at < index * 4 + 4; at += 1) {
      const from = one.data[at] ?? 0
      mixed.data[at] = from + ((other.data[at] ?? 0) - from) * share
    }
  }
  return mixed
}

/** How white each pixel of a mask is; transparent counts as black. */
export const maskPlane = ({ width, height, data }: Pixels): Plane => {
  const plane = new Float32Array(width * height)
  for (let index = 0; index < plane.length; index += 1) {
    const alpha = (data[index * 4 + 3] ?? 0) / 255
    plane[index] = ((data[index * 4] ?? 0) / 255) * alpha
  }
  return { width, height, data: plane }
}
