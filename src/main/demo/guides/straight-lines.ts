import { at } from '#main/demo/pixels/pixels.ts'
import { blur, type Plane } from '#main/demo/pixels/plane.ts'
import { gradientOf, type Gradient } from './gradient.ts'

/** A straight piece of an edge, in pixels. */
export interface Segment {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

const turnOf = ({ across, down }: Gradient, place: number): number =>
  Math.atan2(at(down.data, place), at(across.data, place))

const close = (one: number, other: number): boolean => {
  const off = Math.abs(one - other) % (Math.PI * 2)
  return Math.min(off, Math.PI * 2 - off) < 0.35
}

/** All places connected to one whose slope points the same way. */
const region = (start: number, gradient: Gradient, free: Uint8Array): readonly number[] => {
  const { width } = gradient.across
  const angle = turnOf(gradient, start)
  const found = [start]
  free[start] = 0
  for (let index = 0; index < found.length; index += 1) {
    const place = found[index] ?? 0
    for (const step of [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]) {
      const next = place + step
      if (free[next] !== 1 || !close(turnOf(gradient, next), angle)) continue
      free[next] = 0
      found.push(next)
    }
  }
  return found
}

/** The straight line through places, if they lie along one that is long enough. */
const fitted = (
  places: readonly number[],
  width: number,
  shortest: number,
): Segment | undefined => {
  const xs = places.map((place) => place % width)
  const ys = places.map((place) => Math.floor(place / width))
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  const xx = mean(xs.map((x) => (x - mx) ** 2))
  const yy = mean(ys.map((y) => (y - my) ** 2))
  const xy = mean(xs.map((x, index) => (x - mx) * (at(ys, index) - my)))
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
  const along = xs.map((x, index) => (x - mx) * dx + (at(ys, index) - my) * dy)
  const [low, high] = [Math.min(...along), Math.max(...along)]
  if (high - low < shortest || places.length > (high - low) * 8) return undefined
  return { from: [mx + dx * low, my + dy * low], to: [mx + dx * high, my + dy * high] }
}

/** The straight edges of a picture, long ones only. */
export const straightLines = (grey: Plane): readonly Segment[] => {
  const { width, height } = grey
  const gradient = gradientOf(blur(grey, 1))
  const free = new Uint8Array(width * height)
  for (let place = 0; place < free.length; place += 1) {
    const inside = place % width > 0 && place % width < width - 1
    const steep = Math.hypot(at(gradient.across.data, place), at(gradient.down.data, place))
    free[place] = inside && steep > 0.3 ? 1 : 0
  }
  const shortest = Math.max(8, Math.min(width, height) * 0.05)
  const segments: Segment[] = []
  for (let place = 0; place < free.length; place += 1) {
    if (free[place] !== 1) continue
    const places = region(place, gradient, free)
    const segment =
      places.length < shortest || places.length > 20_000
        ? undefined
        : fitted(places, width, shortest)
    if (segment) segments.push(segment)
  }
  return segments
}
