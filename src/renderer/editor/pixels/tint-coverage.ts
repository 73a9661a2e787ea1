import type { Size } from '#shared/pixels/box.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import type { Rgb } from './effect.ts'

/** Coverage as one colour to be looked at, brought down to a size by leaving pixels out. */
export const tintCoverage = (
  coverage: Coverage,
  most: Size,
  [red, green, blue]: Rgb,
): Size & { data: Uint8ClampedArray<ArrayBuffer> } => {
  const step = Math.max(1, coverage.width / most.width, coverage.height / most.height)
  const width = Math.max(1, Math.round(coverage.width / step))
  const height = Math.max(1, Math.round(coverage.height / step))
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(((y + 0.5) * coverage.height) / height) * coverage.width
    for (let x = 0; x < width; x += 1) {
      const covered = coverage.data[row + Math.floor(((x + 0.5) * coverage.width) / width)] ?? 0
      if (covered === 0) continue
      const at = (y * width + x) * 4
      data[at] = red
      data[at + 1] = green
      data[at + 2] = blue
      data[at + 3] = covered
    }
  }
  return { width, height, data }
}
