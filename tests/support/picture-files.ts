import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'

/** A picture whose pixels follow from a number, as PNG. */
export const numberedPicture = (number: number, size = 48): Buffer => {
  const canvas = createCanvas(size, size)
  const context = canvas.getContext('2d')
  context.fillStyle = `hsl(${(number * 47) % 360} 70% ${30 + (number % 5) * 10}%)`
  context.fillRect(0, 0, size, size)
  context.fillStyle = `hsl(${(number * 131) % 360} 60% 60%)`
  context.fillRect((number * 7) % size, (number * 13) % size, size / 3, size / 4)
  context.fillStyle = '#fff'
  context.fillRect(number % size, 0, 1, Math.floor(number / size) + 1)
  return canvas.toBuffer('image/png')
}

/** Bytes as they come from a door: in a stream. */
export async function* bodyOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

/** Writes files below a folder, by their paths there. */
export const writeFiles = (
  folder: string,
  files: Readonly<Record<string, Uint8Array | string>>,
): void => {
  for (const [path, bytes] of Object.entries(files)) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
  }
}
