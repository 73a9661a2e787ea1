import { type Placement, unmoved } from '#shared/model/layer.ts'
import type { Box, Size } from '#shared/pixels/box.ts'

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

/** Where a picture lies that fills a box, as a result does that was made for it. */
export const fillPlacement = (picture: Size, { x, y, width, height }: Box): Placement => ({
  ...unmoved,
  x,
  y,
  scaleX: width / picture.width,
  scaleY: height / picture.height,
})
