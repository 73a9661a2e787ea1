import type { Canvas } from '@napi-rs/canvas'
import { fromCanvas } from '#main/demo/pixels/canvas.ts'
import type { Story } from '#main/demo/pixels/story.ts'
import { draw } from './draw.ts'
import type { MadePicture, PictureInputs, PictureOrder } from './order.ts'
import { readPrompt } from './read-prompt.ts'
import { withInputs } from './with-inputs.ts'

/** The picture of a prompt alone, with flat areas, as a drawing has. */
export const drawFlat = (order: PictureOrder): Canvas => draw(order, 'flat').canvas

/** Whether the shapes of a picture are those that were drawn for its prompt. */
const isPlain = ({ seedImage, references, guides, subjects }: PictureInputs): boolean =>
  seedImage === undefined && [references, guides, subjects].every(({ length }) => length === 0)

const storyOf = ({ prompt, model, seed, size, flavour = '', inputs }: PictureOrder): Story => ({
  prompt,
  motif: readPrompt(prompt).motif.name,
  ...(!inputs || isPlain(inputs) ? { recipe: { model, seed, size, flavour } } : {}),
})

/** Draws a picture, from the prompt alone or over the pictures it is given. */
export const makePicture = (order: PictureOrder): MadePicture => {
  const { inputs } = order
  const { canvas, palette } = draw(order, 'whole')
  const drawn = fromCanvas(canvas)
  const story = storyOf(order)
  return {
    pixels: inputs ? withInputs(drawn, inputs, { order, palette, story }) : drawn,
    story,
  }
}
