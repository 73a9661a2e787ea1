import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { createRandom, hash32 } from '#shared/std/random.ts'
import { paletteOf } from './borrow-palette.ts'
import { turn } from './colour.ts'
import { addGrain } from './grain.ts'
import type { PictureOrder } from './order.ts'
import type { Palette } from './palettes.ts'
import { readPrompt, type Reading } from './read-prompt.ts'
import { createScene } from './scene.ts'

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

/** A drawing: whole with its grain, flat without it, or only what the picture is of, on nothing. */
export type Extract = 'whole' | 'flat' | 'subject'

/** A drawing and the colours it was drawn in. */
export interface Drawn {
  readonly canvas: Canvas
  readonly palette: Palette
  /** Whether the motif told its subject from its surroundings. */
  readonly parted: boolean
}

/** Draws the motif of a prompt. */
export const draw = (
  { model, prompt, seed, size, flavour = '', inputs }: PictureOrder,
  extract: Extract,
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
  let parted = false
  const subject = (): void => {
    parted = true
    if (extract === 'subject') context.clearRect(0, 0, width, height)
  }
  const parts = { context, width, height, palette, night, named, words, random, subject }
  const scene = createScene(parts)
  motif.draw(scene)
  if (extract === 'whole') addGrain(scene)
  return { canvas, palette, parted }
}
