import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { createRandom, hash32 } from '#shared/std/random.ts'
import { fromCanvas } from '#main/demo/pixels/canvas.ts'
import { paletteOf } from './borrow-palette.ts'
import { turn } from './colour.ts'
import { addGrain } from './grain.ts'
import type { MadePicture, PictureOrder } from './order.ts'
import type { Palette } from './palettes.ts'
import { readPrompt, type Reading } from './read-prompt.ts'
import { createScene } from './scene.ts'
import { withInputs } from './with-inputs.ts'

/** The palette as this seed sees it: turned a little, more when the prompt names no colour. */
const variant = ({ palettes, named }: Reading, seed: number, random: () => number): Palette => {
  const { ink, deep, mid, accent, pale } = palettes[seed % palettes.length] ?? palettes[0]
  const degrees = (random() * 2 - 1) * (named ? 7 : 12)
  return {
    ink: turn(ink, degrees),
    deep: turn(deep, degrees),
    mid: turn(mid, degrees),
    accent: turn(accent, named ? degrees : degrees * 0.5),
    pale: turn(pale, degrees * 0.4),
  }
}

interface Drawn {
  readonly canvas: Canvas
  readonly palette: Palette
}

const draw = (
  { model, prompt, seed, size, flavour = '', inputs }: PictureOrder,
  grain: boolean,
): Drawn => {
  const [width, height] = size
  const reading = readPrompt(prompt)
  const random = createRandom(hash32(`${model}|${prompt}|${seed}${flavour}`))
  const canvas = createCanvas(width, height)
  const own = variant(reading, seed, random)
  const style = inputs?.styles[0]
  const palette = style ? paletteOf(style.pixels) : own
  const night = reading.night ?? random() < 0.3
  const { words, motif, named } = reading
  const context = canvas.getContext('2d')
  const scene = createScene({ context, width, height, palette, night, named, words, random })
  motif.draw(scene)
  if (grain) addGrain(scene)
  return { canvas, palette }
}

/** The picture of a prompt alone; without grain it has flat areas, as a drawing has. */
export const drawPrompt = (order: PictureOrder, grain = true): Canvas => draw(order, grain).canvas

/** Draws a picture, from the prompt alone or over the pictures it is given. */
export const makePicture = (order: PictureOrder): MadePicture => {
  const { prompt, inputs } = order
  const { canvas, palette } = draw(order, true)
  const drawn = fromCanvas(canvas)
  return {
    pixels: inputs ? withInputs(drawn, inputs, { prompt, palette }) : drawn,
    story: { prompt, motif: readPrompt(prompt).motif.name },
  }
}
