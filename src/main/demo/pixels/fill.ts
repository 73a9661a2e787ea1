import { at, copyOf, type Pixels } from './pixels.ts'
import { blur, createPlane, mapPlane, type Plane } from './plane.ts'

/** How far colours flow into a hole, as shares of the longer side: far for its middle, near for its rim. */
const flows = [1 / 8, 1 / 20, 1 / 60]

/** The colours round a hole as they flow into it, and how sure they are at each place. */
const flown = (
  channel: Plane,
  known: Plane,
  reach: number,
): ((index: number) => readonly [value: number, sure: number]) => {
  const weight = blur(known, reach).data
  const sum = blur(
    mapPlane(channel, (value, index) => value * at(known.data, index)),
    reach,
  ).data
  return (index) => {
    const here = at(weight, index)
    return [at(sum, index) / Math.max(here, 1e-4), here]
  }
}

const grownOver = (channel: Plane, known: Plane): Plane => {
  const longest = Math.max(channel.width, channel.height)
  const layers = flows.map((flow) => flown(channel, known, Math.max(1, Math.round(longest * flow))))
  return mapPlane(channel, (own, index) => {
    if (at(known.data, index) === 1) return own
    return layers.reduce((value, layer, level) => {
      const [near, sure] = layer(index)
      const share = Math.min(1, sure * (level === 0 ? 400 : 5))
      return value + (near - value) * share
    }, own)
  })
}

/** The picture with its masked part grown over by the colours round it. */
export const fillHole = (source: Pixels, mask: Plane): Pixels => {
  const known = mapPlane(mask, (value) => 1 - value)
  const made = copyOf(source)
  for (const part of [0, 1, 2]) {
    const plane = createPlane(source.width, source.height)
    for (let index = 0; index < plane.data.length; index += 1) {
      plane.data[index] = at(source.data, index * 4 + part)
    }
    const filled = grownOver(plane, known).data
    for (let index = 0; index < filled.length; index += 1) {
      made.data[index * 4 + part] = at(filled, index)
    }
  }
  return made
}
