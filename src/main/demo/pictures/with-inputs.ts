import { cutOut } from '#main/demo/pixels/matte.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { editReference } from './edit.ts'
import { foregroundOf } from './foreground.ts'
import { followGuide } from './follow-guide.ts'
import { repaint } from './inpaint.ts'
import type { PictureInputs, Wish } from './order.ts'
import { extend } from './outpaint.ts'
import type { Palette } from './palettes.ts'
import { placeSubject } from './place-subject.ts'

/** The scene before any source picture: in the shapes of its guides, with its subjects in it. */
const composed = (drawn: Pixels, { guides, subjects }: PictureInputs, palette: Palette): Pixels => {
  const shaped = guides.reduce((made, guide) => followGuide(made, guide, palette), drawn)
  return subjects.reduce(placeSubject, shaped)
}

const overSources = (scene: Pixels, inputs: PictureInputs, wish: Wish): Pixels => {
  const { seedImage, outpaint, references } = inputs
  if (seedImage && outpaint) return extend(scene, seedImage, outpaint)
  if (seedImage) return repaint(scene, inputs, wish)
  return references.length > 0 ? editReference(references, scene, wish.order.prompt) : scene
}

/** What a drawn picture becomes with everything it is given. */
export const withInputs = (drawn: Pixels, inputs: PictureInputs, wish: Wish): Pixels => {
  const made = overSources(composed(drawn, inputs, wish.palette), inputs, wish)
  if (!inputs.layered) return made
  return cutOut(
    made,
    foregroundOf({ pixels: made, story: wish.story }, { tolerance: 30, softness: 2 }),
  )
}
