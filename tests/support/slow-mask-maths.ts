import type { Coverage } from '#shared/pixels/coverage.ts'
import type { MaskMaths } from '#shared/pixels/mask-maths.ts'

type Near = readonly { away: number; cover: number }[]

/** Every pixel from all that lie within a radius of it, those beyond the rim as the nearest inside. */
const fromAllNear =
  (choose: (near: Near, radius: number) => number) =>
  ({ width, height, data }: Coverage, radius: number): Coverage => {
    const reach = Math.floor(radius)
    const coverAt = (x: number, y: number): number => {
      const column = Math.min(width - 1, Math.max(0, x))
      const row = Math.min(height - 1, Math.max(0, y))
      return data[row * width + column] ?? 0
    }
    const nearTo = (x: number, y: number): Near => {
      const near: { away: number; cover: number }[] = []
      for (let down = -reach; down <= reach; down += 1) {
        for (let across = -reach; across <= reach; across += 1) {
          const away = Math.hypot(across, down)
          if (away <= radius) near.push({ away, cover: coverAt(x + across, y + down) })
        }
      }
      return near
    }
    return {
      width,
      height,
      data: Uint8Array.from(data, (_, at) =>
        choose(nearTo(at % width, Math.floor(at / width)), radius),
      ),
    }
  }

const blurred = (near: Near, radius: number): number => {
  if (radius === 0) return near[0]?.cover ?? 0
  const weights = near.map(({ away }) => Math.exp(-2 * (away / radius) ** 2))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return Math.round(near.reduce((all, { cover }, at) => all + cover * (weights[at] ?? 0), 0) / sum)
}

/** Masks by the letter, far too slow for real ones: discs, and a Gaussian that ends at its radius. */
export const slowMaskMaths: MaskMaths = {
  grow: fromAllNear((near) => Math.max(...near.map(({ cover }) => cover))),
  shrink: fromAllNear((near) => Math.min(...near.map(({ cover }) => cover))),
  feather: fromAllNear(blurred),
}
