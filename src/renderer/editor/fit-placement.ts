import { type Placement, unmoved } from '#shared/model/layer.ts'
import type { Size } from '#shared/pixels/box.ts'

/** Where a picture lies that is to be seen whole in the middle of a page; it is never enlarged. */
export const fitPlacement = (picture: Size, page: Size): Placement => {
  const scale = Math.min(1, page.width / picture.width, page.height / picture.height)
  // By whole pixels, so that a picture that was not scaled stays sharp.
  return {
    ...unmoved,
    x: Math.round((page.width - picture.width * scale) / 2),
    y: Math.round((page.height - picture.height * scale) / 2),
    scaleX: scale,
    scaleY: scale,
  }
}
