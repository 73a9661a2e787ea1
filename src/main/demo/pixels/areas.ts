import { at } from './pixels.ts'
import type { Plane } from './plane.ts'

/** The pixels of one connected area. */
export interface Area {
  readonly area: number
  readonly places: readonly number[]
}

/** The places beside one that lie in the same plane, above and below without a look at the rim. */
const beside = (place: number, width: number): readonly number[] => {
  const column = place % width
  return [
    column > 0 ? place - 1 : place,
    column < width - 1 ? place + 1 : place,
    place - width,
    place + width,
  ]
}

const grow = (start: number, { width, data }: Plane, seen: Uint8Array): Area => {
  const places = [start]
  seen[start] = 1
  for (let index = 0; index < places.length; index += 1) {
    for (const next of beside(places[index] ?? 0, width)) {
      if (at(data, next) <= 0.5 || seen[next] !== 0) continue
      seen[next] = 1
      places.push(next)
    }
  }
  return { area: places.length, places }
}

/** The connected areas of a plane above one half, the largest first. */
export const areasOf = (plane: Plane): readonly Area[] => {
  const seen = new Uint8Array(plane.data.length)
  const areas: Area[] = []
  for (let place = 0; place < plane.data.length; place += 1) {
    if (at(plane.data, place) > 0.5 && seen[place] === 0) areas.push(grow(place, plane, seen))
  }
  return areas.sort((one, other) => other.area - one.area)
}
