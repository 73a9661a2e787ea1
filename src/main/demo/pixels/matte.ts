import { areasOf } from './areas.ts'
import { borderColours, borderPlaces, type BorderColour } from './border.ts'
import type { Pixels } from './pixels.ts'
import { blur, boxBlur, createPlane, mapPlane, type Plane } from './plane.ts'

/** How a foreground is told from its background. */
export interface MatteOptions {
  /** How different a colour must be to stay, 0 to 255. */
  readonly tolerance: number
  /** How wide the soft edge is, in pixels of a picture of 1024. */
  readonly softness: number
}

/** One colour channel after a little smoothing, so that grain does not stop the flood. */
const channel = ({ width, height, data }: Pixels, part: number): Float32Array => {
  const plane = createPlane(width, height)
  for (let index = 0; index < plane.data.length; index += 1) {
    plane.data[index] = data[index * 4 + part] ?? 0
  }
  return boxBlur(plane, 1).data
}

type Channels = readonly [Float32Array, Float32Array, Float32Array]

const apart = ([red, green, blue]: Channels, one: number, other: number): number =>
  Math.abs((red[one] ?? 0) - (red[other] ?? 0)) +
  Math.abs((green[one] ?? 0) - (green[other] ?? 0)) +
  Math.abs((blue[one] ?? 0) - (blue[other] ?? 0))

/** How far a pixel is from the nearest of the rim's colours. */
const strangeness = (
  [red, green, blue]: Channels,
  rim: readonly BorderColour[],
): ((place: number) => number) => {
  const colours = rim.map(({ colour }) => colour)
  return (place) => {
    let nearest = 999
    for (const colour of colours) {
      const off = Math.hypot(
        (red[place] ?? 0) - colour[0],
        (green[place] ?? 0) - colour[1],
        (blue[place] ?? 0) - colour[2],
      )
      if (off < nearest) nearest = off
    }
    return nearest
  }
}

const neighbours = (place: number, { width, height }: Pixels): readonly number[] => {
  const x = place % width
  const found: number[] = []
  if (x > 0) found.push(place - 1)
  if (x < width - 1) found.push(place + 1)
  if (place >= width) found.push(place - width)
  if (place < width * (height - 1)) found.push(place + width)
  return found
}

/** Areas of the rim's own colours that something encloses, such as the panes of a window, are background too. */
const openEnclosed = (
  pixels: Pixels,
  outside: Uint8Array,
  isRim: (place: number) => boolean,
): void => {
  const { width, height } = pixels
  const inner = createPlane(width, height)
  for (let place = 0; place < outside.length; place += 1) {
    inner.data[place] = outside[place] === 0 && isRim(place) ? 1 : 0
  }
  const least = width * height * 0.012
  for (const { area, places } of areasOf(inner)) {
    if (area >= least) for (const place of places) outside[place] = 1
  }
}

/** Marks what can be reached from the rim without crossing an edge or a strange colour. */
const flood = (pixels: Pixels, { tolerance }: MatteOptions): Uint8Array => {
  const channels: Channels = [channel(pixels, 0), channel(pixels, 1), channel(pixels, 2)]
  const rim = borderColours(pixels).filter(({ share }) => share > 0.02)
  const strange = strangeness(channels, rim)
  const outside = new Uint8Array(pixels.width * pixels.height)
  const stack = borderPlaces(pixels, true).filter((place) => strange(place) < tolerance * 1.2)
  for (const place of stack) outside[place] = 1
  while (stack.length > 0) {
    const place = stack.pop() ?? 0
    for (const next of neighbours(place, pixels)) {
      if (outside[next] === 1 || apart(channels, place, next) > tolerance * 0.6) continue
      if (strange(next) > tolerance * 1.3) continue
      outside[next] = 1
      stack.push(next)
    }
  }
  openEnclosed(pixels, outside, (place) => strange(place) < tolerance * 0.8)
  return outside
}

/** Without a background to be found, the middle of the picture counts as the foreground. */
const middle = ({ width, height }: Pixels): Plane => {
  const plane = createPlane(width, height)
  return mapPlane(plane, (_, index) => {
    const [x, y] = [(index % width) / width - 0.5, Math.floor(index / width) / height - 0.54]
    return Math.min(Math.max((1 - Math.hypot(x / 0.34, y / 0.42)) * 6 + 0.5, 0), 1)
  })
}

const softened = (hard: Plane, softness: number): Plane => {
  const reach = Math.max(1, Math.round((softness * Math.max(hard.width, hard.height)) / 1024))
  return mapPlane(blur(hard, reach), (value) => {
    const share = Math.min(Math.max((value - 0.35) / 0.5, 0), 1)
    return share * share * (3 - 2 * share)
  })
}

/** For each pixel how much it belongs to the foreground, 0 to 1, with a soft edge. */
export const matteOf = (pixels: Pixels, options: MatteOptions): Plane => {
  const outside = flood(pixels, options)
  const gone = outside.reduce((sum, value) => sum + value, 0) / outside.length
  if (gone < 0.02 || gone > 0.995) return middle(pixels)
  const hard = createPlane(pixels.width, pixels.height)
  for (let index = 0; index < outside.length; index += 1)
    hard.data[index] = 1 - (outside[index] ?? 0)
  return softened(hard, options.softness)
}

/** The picture with its alpha multiplied by a matte; colours stay as they are. */
export const cutOut = ({ width, height, data }: Pixels, matte: Plane): Pixels => {
  const cut = data.slice()
  for (let index = 0; index < matte.data.length; index += 1) {
    cut[index * 4 + 3] = (data[index * 4 + 3] ?? 0) * (matte.data[index] ?? 0)
  }
  return { width, height, data: cut }
}

/** The picture on a colour, which may be transparent itself. */
export const onColour = (
  { width, height, data }: Pixels,
  [red, green, blue, alpha]: readonly [number, number, number, number],
): Pixels => {
  const made = data.slice()
  const back = [red, green, blue] as const
  for (let at = 0; at < made.length; at += 4) {
    const front = (data[at + 3] ?? 0) / 255
    const behind = (alpha / 255) * (1 - front)
    const whole = front + behind
    for (const part of [0, 1, 2] as const) {
      const mixed = ((data[at + part] ?? 0) * front + back[part] * behind) / (whole || 1)
      made[at + part] = whole === 0 ? (data[at + part] ?? 0) : mixed
    }
    made[at + 3] = whole * 255
  }
  return { width, height, data: made }
}
