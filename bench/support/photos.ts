import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { createRandom } from '#shared/std/random.ts'

/** Width and height in pixels. */
const SIDE = 1024
const GRAIN = 14

/** Soft waves of colour, some discs and the grain of a camera: about as hard to pack as a photograph. */
const draw = (seed: number): Canvas => {
  const random = createRandom(seed)
  const canvas = createCanvas(SIDE, SIDE)
  const context = canvas.getContext('2d')
  const pixels = context.createImageData(SIDE, SIDE)
  const waves = Array.from({ length: 6 }, () => [random() * 0.02, random() * 0.02, random() * 6])
  for (let at = 0; at < SIDE * SIDE; at += 1) {
    const grain = (random() - 0.5) * GRAIN
    for (const [index, [across = 0, down = 0, start = 0]] of waves.entries()) {
      const wave = Math.sin(across * (at % SIDE) + down * Math.floor(at / SIDE) + start)
      const channel = at * 4 + (index % 3)
      pixels.data[channel] = (pixels.data[channel] ?? 0) + 64 + wave * 50 + grain / 2
    }
    pixels.data[at * 4 + 3] = 255
  }
  context.putImageData(pixels, 0, 0)
  for (let disc = 0; disc < 20; disc += 1) {
    context.fillStyle = `hsl(${Math.floor(random() * 360)} 60% 50% / 0.6)`
    context.beginPath()
    context.arc(random() * SIDE, random() * SIDE, random() * 150, 0, Math.PI * 2)
    context.fill()
  }
  return canvas
}

export const photoKinds = ['png', 'jpg', 'webp'] as const
export type PhotoKind = (typeof photoKinds)[number]

const encode: Record<PhotoKind, (canvas: Canvas) => Promise<Buffer>> = {
  png: (canvas) => canvas.encode('png'),
  jpg: (canvas) => canvas.encode('jpeg', 92),
  webp: (canvas) => canvas.encode('webp', 90),
}

/** Writes so many pictures of each kind into a folder; their paths. */
export const writePhotos = async (
  folder: string,
  count: number,
): Promise<Record<PhotoKind, string[]>> => {
  const paths: Record<PhotoKind, string[]> = { png: [], jpg: [], webp: [] }
  mkdirSync(folder, { recursive: true })
  for (let seed = 1; seed <= count; seed += 1) {
    const canvas = draw(seed)
    for (const kind of photoKinds) {
      const path = join(folder, `${seed}.${kind}`)
      writeFileSync(path, await encode[kind](canvas))
      paths[kind].push(path)
    }
  }
  return paths
}
