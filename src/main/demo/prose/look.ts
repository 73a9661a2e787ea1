import { mainColours } from '#main/demo/guides/regions.ts'
import { at, type Pixels } from '#main/demo/pixels/pixels.ts'
import { greyOf } from '#main/demo/pixels/plane.ts'
import { shrink } from '#main/demo/pixels/resize.ts'
import type { Story } from '#main/demo/pixels/story.ts'
import { colourName } from './colour-names.ts'

/** What can be told of a picture. */
export interface Look {
  readonly width: number
  readonly height: number
  readonly shape: 'landscape' | 'portrait' | 'square'
  /** Names of its main colours, the commonest kind first. */
  readonly colours: readonly string[]
  readonly light: 'dark' | 'softly lit' | 'bright'
  readonly contrast: 'low' | 'medium' | 'high'
  /** Whether something shines through. */
  readonly transparent: boolean
  /** What it shows, where that is known. */
  readonly subject: string | undefined
  readonly prompt: string | undefined
}

const shapeOf = ({ width, height }: Pixels): Look['shape'] => {
  const ratio = width / height
  if (ratio > 1.08) return 'landscape'
  return ratio < 0.92 ? 'portrait' : 'square'
}

const lightOf = (mean: number): Look['light'] => {
  if (mean < 0.32) return 'dark'
  return mean > 0.68 ? 'bright' : 'softly lit'
}

const contrastOf = (spread: number): Look['contrast'] => {
  if (spread < 0.12) return 'low'
  return spread > 0.24 ? 'high' : 'medium'
}

const mean = (values: Float32Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const seesThrough = ({ data }: Pixels): boolean => {
  let clear = 0
  for (let place = 3; place < data.length; place += 4) if (at(data, place) < 250) clear += 1
  return clear > data.length / 400
}

/** Looks at a picture; what this engine drew it remembers. */
export const lookAt = (pixels: Pixels, story: Story | undefined): Look => {
  const small = shrink(pixels, 128)
  const grey = greyOf(small).data
  const middle = mean(grey)
  const spread = Math.sqrt(mean(grey.map((value) => (value - middle) ** 2)))
  return {
    width: pixels.width,
    height: pixels.height,
    shape: shapeOf(pixels),
    colours: [...new Set(mainColours(small, 5).toReversed().map(colourName))].slice(0, 4),
    light: lightOf(middle),
    contrast: contrastOf(spread),
    transparent: seesThrough(small),
    subject: story?.motif === '' ? undefined : story?.motif,
    prompt: story?.prompt === '' ? undefined : story?.prompt,
  }
}
