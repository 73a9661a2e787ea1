import { deflateRawSync } from 'node:zlib'
import {
  groupLayer,
  maskLayer,
  paintLayer,
  shapeLayer,
  textLayer,
} from '#renderer/editor/document/layer-makers.ts'
import type { CanvasState } from '#shared/model/canvas-history.ts'
import type { Layer, TileMap } from '#shared/model/layer.ts'
import { blendModes } from '#shared/pixels/blend-modes.ts'
import { type Channels, cutIntoTiles } from '#shared/pixels/tiles.ts'
import { canvasJson, zipOf } from './canvas-zips.ts'
import { someCanvasState } from './some-canvas.ts'

export const goldenPage = { width: 640, height: 480 }
const { width, height } = goldenPage

/** What blend modes are laid over, from top to bottom: light, middle and dark, each in a colour of its own. */
const ground = [
  [232, 196, 140],
  [96, 140, 180],
  [40, 30, 70],
] as const

type Tiles = Map<string, Buffer>

/** Tiles of pixels of the page, told one by one; what is left out is clear. */
const draw = (
  tiles: Tiles,
  name: string,
  {
    channels,
    pixelAt,
  }: { channels: Channels; pixelAt: (x: number, y: number) => readonly number[] },
): TileMap => {
  const data = new Uint8Array(width * height * channels)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data.set(pixelAt(x, y), (y * width + x) * channels)
  const cut = cutIntoTiles({ box: { x: 0, y: 0, width, height }, channels, data })
  return Object.fromEntries(
    [...cut].map(([key, bytes]): [string, string] => {
      const id = `${name}-${key.replace(',', '-')}`
      tiles.set(id, deflateRawSync(bytes))
      return [key, id]
    }),
  )
}

const painted = (
  tiles: Tiles,
  id: string,
  pixelAt: (x: number, y: number) => readonly number[],
) => {
  const layer = paintLayer({ id, name: id }, goldenPage)
  const map = draw(tiles, id, { channels: 4, pixelAt })
  return { ...layer, pixels: { from: 'tiles' as const, tiles: map, ...goldenPage } }
}

const CLEAR = [0, 0, 0, 0]
const [COLUMN, ROW] = [36, 240]

/** A patch for every blend mode, side by side over all of the ground. */
const blended = (tiles: Tiles): Layer[] =>
  blendModes.map((blend, at) => ({
    ...painted(tiles, `blend-${blend}`, (x, y) => {
      const isIn = x >= 24 + at * COLUMN && x < 24 + at * COLUMN + COLUMN - 4 && y >= 24 && y < ROW
      return isIn ? [200, 90, 110, 255] : CLEAR
    }),
    blend,
  }))

/** A canvas file with all that is drawn on the stage: layers of each kind, opacities, blend modes, groups and a mask. */
export const goldenCanvas = async (): Promise<Buffer> => {
  const tiles: Tiles = new Map()
  const base = painted(tiles, 'base', (_, y) => [...(ground[Math.floor(y / 84) % 3] ?? []), 255])
  const faint = {
    ...painted(tiles, 'faint', (x, y) =>
      Math.hypot(x - 110, y - 350) < 70 ? [250, 250, 250, 255] : CLEAR,
    ),
    opacity: 0.4,
  }
  const square = shapeLayer(
    { id: 'square', name: 'Square' },
    { shape: 'rectangle', x: 260, y: 290, width: 90, height: 90, colour: '#c8f04b' },
  )
  const ellipse = shapeLayer(
    { id: 'ellipse', name: 'Ellipse' },
    { shape: 'ellipse', x: 300, y: 320, width: 110, height: 80, colour: '#ff5fa2' },
  )
  const group = {
    ...groupLayer({ id: 'group', name: 'Group' }),
    opacity: 0.6,
    children: ['square', 'ellipse'],
  }
  const text = textLayer(
    { id: 'text', name: 'Text' },
    { x: 440, y: 300, size: 64, colour: '#ffffff' },
  )
  const mask = {
    ...maskLayer({ id: 'mask', name: 'Mask' }),
    tiles: draw(tiles, 'mask', {
      channels: 1,
      pixelAt: (x, y) => [Math.hypot(x - 200, y - 420) < 34 ? 255 : 0],
    }),
  }
  const turned = { ...square, placement: { ...square.placement, rotation: 20 } }
  const state: CanvasState = someCanvasState([
    base,
    ...blended(tiles),
    faint,
    turned,
    ellipse,
    group,
    text,
    mask,
  ])
  const document = {
    ...state.document,
    ...goldenPage,
    order: state.document.order.filter((id) => id !== 'square' && id !== 'ellipse'),
  }
  return zipOf({
    'canvas.json': canvasJson({ name: 'Golden', state: { ...state, document } }),
    'assets.json': '[]',
    ...Object.fromEntries([...tiles].map(([id, bytes]) => [`tiles/${id}`, bytes])),
  })
}
