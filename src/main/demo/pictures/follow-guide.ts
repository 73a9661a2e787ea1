import { at, createPixels, type Pixels } from '#main/demo/pixels/pixels.ts'
import { blur, greyOf, mapPlane, normalised, type Plane } from '#main/demo/pixels/plane.ts'
import { cover } from '#main/demo/pixels/resize.ts'
import { blend } from './blend.ts'
import type { Guide } from './order.ts'
import type { Palette } from './palettes.ts'
import { toneOf, toneTable, type Tone } from './tint.ts'

/** How bright a guide is on average. */
const brightness = ({ data }: Plane): number =>
  data.reduce((sum, value) => sum + value, 0) / data.length

interface Areas {
  /** The number of the area each pixel belongs to, 0 being the lines. */
  readonly labels: Int32Array
  /** Pixels of each area, by its number. */
  readonly sizes: number[]
}

/** Gives one area its number and counts it. */
const fill = (
  { labels, sizes }: Areas,
  start: number,
  { isFree, width }: { readonly isFree: (place: number) => boolean; readonly width: number },
): void => {
  const label = sizes.length
  const open = [start]
  labels[start] = label
  let size = 0
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    size += 1
    const column = place % width
    const beside = [column > 0 ? place - 1 : place, column < width - 1 ? place + 1 : place]
    for (const next of [...beside, place - width, place + width]) {
      if (labels[next] !== 0 || !isFree(next)) continue
      labels[next] = label
      open.push(next)
    }
  }
  sizes.push(size)
}

/** Numbers the areas between the lines of a guide. */
const areasOf = ({ width, data }: Plane): Areas => {
  const areas: Areas = { labels: new Int32Array(data.length), sizes: [0] }
  const isFree = (place: number): boolean => at(data, place) <= 0.5
  for (let place = 0; place < data.length; place += 1) {
    if (areas.labels[place] === 0 && isFree(place)) fill(areas, place, { isFree, width })
  }
  return areas
}

const colourOf = (index: number, { deep, mid, accent, pale }: Palette): Tone =>
  toneOf([pale, mid, accent, deep, mid][index % 5] ?? mid)

/** Flat areas in the palette between dark lines, over a breath of the drawn scene. */
const alongLines = (drawn: Pixels, grey: Plane, palette: Palette): Pixels => {
  const width = Math.max(1, Math.round(Math.max(grey.width, grey.height) / 700))
  const strong = mapPlane(blur(normalised(grey), width), (value) => (value > 0.16 ? 1 : 0))
  const { labels, sizes } = areasOf(strong)
  const ink = toneOf(palette.ink)
  const largest = sizes.indexOf(Math.max(...sizes))
  const made = createPixels(drawn.width, drawn.height, [0, 0, 0, 255])
  for (let index = 0; index < labels.length; index += 1) {
    const label = at(labels, index)
    const flat = label === 0 ? ink : colourOf(label === largest ? 0 : label, palette)
    const scene = label === 0 ? 0.05 : 0.28
    for (const part of [0, 1, 2] as const) {
      const seen = at(drawn.data, index * 4 + part)
      made.data[index * 4 + part] = flat[part] + (seen - flat[part]) * scene
    }
  }
  return made
}

/** How colourful a guide is: a stick figure is, a map of edges is not. */
const isFigure = ({ data }: Pixels): boolean => {
  let [vivid, lit] = [0, 0]
  for (let place = 0; place < data.length; place += 4) {
    const [red, green, blue] = [at(data, place), at(data, place + 1), at(data, place + 2)]
    const most = Math.max(red, green, blue)
    if (most < 60) continue
    lit += 1
    if (most - Math.min(red, green, blue) > 80) vivid += 1
  }
  return lit > 0 && vivid > lit * 0.5
}

/** A body with some flesh on the bones of a stick figure, standing in the drawn scene. */
const alongBones = (drawn: Pixels, grey: Plane, palette: Palette): Pixels => {
  const bones = normalised(grey)
  const reach = Math.max(2, Math.round(Math.max(grey.width, grey.height) / 64))
  const flesh = blur(bones, reach)
  const [ink, body] = [toneOf(palette.ink), toneOf(palette.accent)]
  const made = createPixels(drawn.width, drawn.height, [0, 0, 0, 255])
  for (let index = 0; index < flesh.data.length; index += 1) {
    const thick = at(flesh.data, index)
    const outline = thick > 0.05 && thick < 0.085
    for (const part of [0, 1, 2] as const) {
      const scene = at(drawn.data, index * 4 + part)
      const figure = outline ? ink[part] : body[part] * (0.7 + thick * 0.6)
      made.data[index * 4 + part] = thick <= 0.05 ? scene : figure
    }
  }
  return made
}

/** The tones of a palette by how near things are, with the texture of the drawn scene. */
const alongDepth = (drawn: Pixels, grey: Plane, palette: Palette): Pixels => {
  const table = toneTable(palette)
  const depth = normalised(grey).data
  const texture = greyOf(drawn).data
  const made = createPixels(drawn.width, drawn.height, [0, 0, 0, 255])
  for (let index = 0; index < depth.length; index += 1) {
    const light = at(depth, index) * 215 + (at(texture, index) - 0.5) * 70
    const tone = table[Math.round(Math.min(Math.max(light, 0), 255))] ?? [0, 0, 0]
    made.data.set(tone, index * 4)
  }
  return made
}

/** How a guide is followed, by what it looks like. */
const wayOf = (guide: Pixels, grey: Plane) => {
  if (brightness(grey) >= 0.22) return alongDepth
  return isFigure(guide) ? alongBones : alongLines
}

/** The scene in the shapes of a guide: of lines or bones where it is mostly black, of planes where it is a map. */
export const followGuide = (drawn: Pixels, { pixels, weight }: Guide, palette: Palette): Pixels => {
  const guide = cover(pixels, drawn)
  const grey = greyOf(guide)
  const shaped = wayOf(guide, grey)(drawn, grey, palette)
  return blend(drawn, shaped, Math.min(1, Math.abs(weight) ** 0.5))
}
