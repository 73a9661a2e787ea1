import { at } from '#main/demo/pixels/pixels.ts'
import { matteOf, type MatteOptions } from '#main/demo/pixels/matte.ts'
import { createPlane, greyOf, greyPicture, type Plane } from '#main/demo/pixels/plane.ts'
import { stretch, type Extent } from '#main/demo/pixels/resize.ts'
import type { Story } from '#main/demo/pixels/story.ts'
import { draw } from './draw.ts'
import type { Seen } from './order.ts'

/** The shape of what a drawn picture is of, at the size it was drawn in; nothing where its motif has no such thing. */
const drawnSubject = ({ prompt, recipe }: Story): Plane | undefined => {
  if (!recipe) return undefined
  const { canvas, parted } = draw({ prompt, ...recipe }, 'subject')
  if (!parted) return undefined
  const [width, height] = recipe.size
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const plane = createPlane(width, height)
  for (let index = 0; index < plane.data.length; index += 1) {
    plane.data[index] = at(data, index * 4 + 3) / 255
  }
  return plane
}

const fits = (plane: Plane, { width, height }: Extent): boolean =>
  Math.abs(plane.width / plane.height / (width / height) - 1) < 0.01

/** For each pixel how much it belongs to the foreground: known for what this engine drew, worked out for all else. */
export const foregroundOf = ({ pixels, story }: Seen, options: MatteOptions): Plane => {
  const known = story && drawnSubject(story)
  if (!known || !fits(known, pixels)) return matteOf(pixels, options)
  const { width, height } = pixels
  return known.width === width && known.height === height
    ? known
    : greyOf(stretch(greyPicture(known), pixels))
}
