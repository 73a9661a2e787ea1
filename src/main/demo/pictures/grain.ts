import { createCanvas } from '@napi-rs/canvas'
import { createRandom } from '#shared/std/random.ts'
import type { Scene } from './scene.ts'

const edge = 256

const drawTile = () => {
  const tile = createCanvas(edge, edge)
  const context = tile.getContext('2d')
  const pixels = context.createImageData(edge, edge)
  const random = createRandom(7)
  for (let index = 0; index < pixels.data.length; index += 4) {
    const grey = random() < 0.5 ? 0 : 255
    pixels.data.set([grey, grey, grey, Math.floor(random() * 13)], index)
  }
  context.putImageData(pixels, 0, 0)
  return tile
}

let tile: ReturnType<typeof drawTile> | undefined

/** Lays a little film grain over the picture, and a breath of shade into its corners. */
export const addGrain = ({ context, width, height, palette }: Scene): void => {
  const reach = Math.hypot(width, height) / 2
  const shade = context.createRadialGradient(
    ...([width / 2, height / 2, reach * 0.55] as const),
    ...([width / 2, height / 2, reach] as const),
  )
  shade.addColorStop(0, `${palette.ink}00`)
  shade.addColorStop(1, `${palette.ink}2e`)
  context.fillStyle = shade
  context.fillRect(0, 0, width, height)
  tile ??= drawTile()
  context.fillStyle = context.createPattern(tile, 'repeat') ?? 'transparent'
  context.fillRect(0, 0, width, height)
}
