import type { Size } from './box.ts'

/** Calls for the pixels left, right, above and below one, as far as there are any. */
export const forEachBeside = (
  { width, height }: Size,
  pixel: number,
  call: (other: number) => void,
): void => {
  const column = pixel % width
  if (column > 0) call(pixel - 1)
  if (column < width - 1) call(pixel + 1)
  if (pixel >= width) call(pixel - width)
  if (pixel < width * (height - 1)) call(pixel + width)
}
