import type { Radii } from './context-box.ts'
import type { Coverage } from './coverage.ts'
import type { MaskMaths } from './mask-maths.ts'

export interface TwoMasks {
  /** What the model may change, and how far. It is the one that is sent. */
  denoise: Coverage
  /** How much of the result is put onto the picture. It is never sent. */
  composite: Coverage
}

/** Everything that is covered at all is covered wholly. */
const hardened = ({ width, height, data }: Coverage): Coverage => ({
  width,
  height,
  data: data.map((cover) => (cover === 0 ? 0 : 255)),
})

/** Nothing of a mask where another one is empty. */
const keptWithin = (mask: Coverage, limit: Coverage): Coverage => ({
  ...mask,
  data: mask.data.map((cover, at) => (limit.data[at] === 0 ? 0 : cover)),
})

/**
 * The two masks of a change: where the model works, and what of it is kept. The second begins from everything the model
 * was let near and never reaches beyond. `feather` and `blend` are widths of edges, which lie half on either side: so
 * both masks cover the selection wholly.
 */
export const twoMasks = (selection: Coverage, radii: Radii, maths: MaskMaths): TwoMasks => {
  const { grow, feather, blend } = radii
  const denoise = maths.feather(maths.grow(selection, grow), feather / 2)
  const inner = maths.shrink(hardened(denoise), Math.floor(blend / 2))
  return { denoise, composite: keptWithin(maths.feather(inner, blend / 2), denoise) }
}

/** How much a ring around a mask covers: all that lies within `reach` of it and not in it, wholly or partly. */
export const ringAround = (
  mask: Coverage,
  reach: number,
  { grow }: Pick<MaskMaths, 'grow'>,
): Coverage => {
  const near = hardened(grow(mask, reach))
  return { ...near, data: near.data.map((cover, at) => (mask.data[at] === 0 ? cover : 0)) }
}
