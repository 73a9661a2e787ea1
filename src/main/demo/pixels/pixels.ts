/** A picture as plain numbers: red, green, blue and straight alpha, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** Red, green, blue and alpha, 0 to 255 each. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number]

/** The number at a place of a list, 0 outside of it. */
export const at = (numbers: ArrayLike<number>, place: number): number => numbers[place] ?? 0

/** A transparent picture, or one of a single colour. */
export const createPixels = (width: number, height: number, fill?: Rgba): Pixels => {
  const data = new Uint8ClampedArray(width * height * 4)
  if (fill) for (let place = 0; place < data.length; place += 4) data.set(fill, place)
  return { width, height, data }
}

/** A copy whose numbers can be changed without touching the original. */
export const copyOf = ({ width, height, data }: Pixels): Pixels => ({
  width,
  height,
  data: data.slice(),
})

/** Changes each pixel in place; `paint` gets the place of its red number and its coordinates. */
export const eachPixel = (
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  paint: (at: number, x: number, y: number) => void,
): void => {
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) paint((y * width + x) * 4, x, y)
  }
}

/** Copies a picture into another one at a place, number by number; what falls outside is left out. */
export const paste = (
  target: Pixels,
  source: Pixels,
  [left, top]: readonly [left: number, top: number],
): void => {
  const from = Math.max(0, -left)
  const to = Math.min(source.width, target.width - left)
  if (to <= from) return
  for (let y = Math.max(0, -top); y < Math.min(source.height, target.height - top); y += 1) {
    const row = source.data.subarray((y * source.width + from) * 4, (y * source.width + to) * 4)
    target.data.set(row, ((y + top) * target.width + left + from) * 4)
  }
}

/** The part of a picture inside a box that lies within it. */
export const crop = (
  source: Pixels,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): Pixels => {
  const part = createPixels(width, height)
  paste(part, source, [-left, -top])
  return part
}

/** Whether any pixel lets something shine through. */
export const hasAlpha = ({ data }: Pixels): boolean => {
  for (let place = 3; place < data.length; place += 4) if (data[place] !== 255) return true
  return false
}
