import { lineart } from '#main/demo/guides/lines.ts'
import { at, copyOf, type Pixels } from '#main/demo/pixels/pixels.ts'
import { boxBlur, createPlane, greyOf } from '#main/demo/pixels/plane.ts'
import { shrink, stretch } from '#main/demo/pixels/resize.ts'
import type { Edit } from './read-edit.ts'

const sketch = (source: Pixels): Pixels => {
  const lines = lineart(greyOf(source)).data
  const made = copyOf(source)
  for (let index = 0; index < lines.length; index += 1) {
    const paper = 247 - at(lines, index) * 205
    made.data.set([paper, paper - 1, paper - 6], index * 4)
  }
  return made
}

/** Square blocks of one colour, each a sixty-fourth of the longer side. */
const pixelArt = (source: Pixels): Pixels => {
  const block = Math.max(2, Math.round(Math.max(source.width, source.height) / 64))
  const small = shrink(source, Math.ceil(Math.max(source.width, source.height) / block))
  const made = copyOf(source)
  for (let y = 0; y < source.height; y += 1) {
    for (let x = 0; x < source.width; x += 1) {
      const column = Math.min(Math.floor((x / source.width) * small.width), small.width - 1)
      const row = Math.min(Math.floor((y / source.height) * small.height), small.height - 1)
      const from = (row * small.width + column) * 4
      for (const part of [0, 1, 2]) {
        const value = Math.round(at(small.data, from + part) / 24) * 24
        made.data[(y * source.width + x) * 4 + part] = value
      }
    }
  }
  return made
}

/** Areas of few colours with soft rims, on paper. */
const painted = (source: Pixels): Pixels => {
  const soft = stretch(shrink(source, Math.max(source.width, source.height) / 3), source)
  const made = copyOf(source)
  for (const part of [0, 1, 2]) {
    const plane = createPlane(source.width, source.height)
    for (let index = 0; index < plane.data.length; index += 1) {
      plane.data[index] = Math.round(at(soft.data, index * 4 + part) / 28) * 28
    }
    const washed = boxBlur(plane, 2).data
    for (let index = 0; index < washed.length; index += 1) {
      made.data[index * 4 + part] = at(washed, index) * 0.88 + 29
    }
  }
  return made
}

const ways: Readonly<Record<NonNullable<Edit['drawing']>, (source: Pixels) => Pixels>> = {
  sketch,
  pixels: pixelArt,
  paint: painted,
}

/** The picture in another technique. */
export const redraw = (source: Pixels, drawing: Edit['drawing']): Pixels =>
  drawing === undefined ? source : ways[drawing](source)
