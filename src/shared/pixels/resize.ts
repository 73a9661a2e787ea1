import type { Bitmap } from './bitmap.ts'
import type { Size } from './box.ts'
import type { Coverage } from './coverage.ts'
import { isOpaque } from './is-opaque.ts'
import { resample } from './resample.ts'

const isSameSize = (one: Size, other: Size): boolean =>
  one.width === other.width && one.height === other.height

/** To a byte; typed arrays round down and wrap around. */
const toByte = (value: number): number => {
  if (value <= 0) return 0
  return value >= 255 ? 255 : (value + 0.5) | 0
}

const resizeOpaque = ({ width, height, data }: Bitmap, size: Size): Bitmap => {
  const resized = new Uint8Array(size.width * size.height * 4)
  const load = (row: number, into: Float64Array): void => {
    let from = row * width * 4
    for (let x = 0; x < width; x += 1, from += 4) {
      into[x] = data[from] as number
      into[width + x] = data[from + 1] as number
      into[2 * width + x] = data[from + 2] as number
    }
  }
  resample({ width, height, planes: 3, load }, size, (row, values) => {
    let to = row * size.width * 4
    for (let x = 0; x < size.width; x += 1, to += 4) {
      resized[to] = toByte(values[x] as number)
      resized[to + 1] = toByte(values[size.width + x] as number)
      resized[to + 2] = toByte(values[2 * size.width + x] as number)
      resized[to + 3] = 255
    }
  })
  return { width: size.width, height: size.height, data: resized }
}

/** Colours count by their alpha, so that what is clear lends its colour to nothing. */
const resizeClear = ({ width, height, data }: Bitmap, size: Size): Bitmap => {
  const resized = new Uint8Array(size.width * size.height * 4)
  const load = (row: number, into: Float64Array): void => {
    let from = row * width * 4
    for (let x = 0; x < width; x += 1, from += 4) {
      const alpha = data[from + 3] as number
      into[x] = (data[from] as number) * alpha
      into[width + x] = (data[from + 1] as number) * alpha
      into[2 * width + x] = (data[from + 2] as number) * alpha
      into[3 * width + x] = alpha
    }
  }
  resample({ width, height, planes: 4, load }, size, (row, values) => {
    let to = row * size.width * 4
    for (let x = 0; x < size.width; x += 1, to += 4) {
      const alpha = values[3 * size.width + x] as number
      if (alpha < 0.5) continue
      resized[to] = toByte((values[x] as number) / alpha)
      resized[to + 1] = toByte((values[size.width + x] as number) / alpha)
      resized[to + 2] = toByte((values[2 * size.width + x] as number) / alpha)
      resized[to + 3] = toByte(alpha)
    }
  })
  return { width: size.width, height: size.height, data: resized }
}

/** A bitmap at another size, by Lanczos; at its own size an exact copy. */
export const resizeBitmap = (bitmap: Bitmap, size: Size): Bitmap => {
  if (isSameSize(bitmap, size)) return { ...bitmap, data: bitmap.data.slice() }
  return isOpaque(bitmap) ? resizeOpaque(bitmap, size) : resizeClear(bitmap, size)
}

/** A mask at another size, by Lanczos; at its own size an exact copy. */
export const resizeCoverage = (mask: Coverage, size: Size): Coverage => {
  const { width, height, data } = mask
  if (isSameSize(mask, size)) return { ...mask, data: data.slice() }
  const resized = new Uint8Array(size.width * size.height)
  const load = (row: number, into: Float64Array): void =>
    into.set(data.subarray(row * width, (row + 1) * width))
  resample({ width, height, planes: 1, load }, size, (row, values) => {
    for (let x = 0; x < size.width; x += 1) {
      resized[row * size.width + x] = toByte(values[x] as number)
    }
  })
  return { width: size.width, height: size.height, data: resized }
}
