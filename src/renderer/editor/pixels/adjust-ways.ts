import { unmoved } from '#shared/model/layer.ts'
import type { ColourAdjustment } from '#shared/pixels/colour-adjustment.ts'
import { adjustPixels } from '#shared/pixels/adjust-colours.ts'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { wholeOf } from '#shared/pixels/boxes.ts'
import { countPixels, createHistogram, findLevels } from '#shared/pixels/find-levels.ts'
import { resizeBitmap, resizeCoverage } from '#shared/pixels/resize.ts'
import {
  areSame,
  isClear,
  joinTiles,
  tileKey,
  type Tiles,
  tilesUnder,
} from '#shared/pixels/tiles.ts'
import type { AdjustCalls, AdjustedLayer, HeldLayer, ShownPart } from './adjust-calls.ts'
import { composeScene } from './compose-scene.ts'
import { coverLayer } from './cover-layer.ts'
import { tileReader } from './lay-area.ts'
import type { WaysOf } from './worker-calls.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A part of a layer as large as it is looked at, and what a mask covers of it. */
interface Part {
  bitmap: Bitmap
  coverage: Bytes
}

interface Held {
  name: string
  layer: AdjustedLayer
  /** What the mask covers of it, in its own tiles. */
  covered: Tiles
  /** What was looked at last: sliders change many times while that stays. */
  part: Promise<Part> | null
  partKey: string
}

let last: Held | null = null

/** A layer that is kept at hand, so that looking at it again and again prepares it once. */
const heldLayer = ({ name, layer }: HeldLayer): Held => {
  if (layer) {
    const covered = layer.area ? coverLayer(layer.area) : new Map()
    last = { name, layer, covered, part: null, partKey: '' }
  }
  if (last?.name !== name) throw new Error('This layer is not at hand')
  return last
}

const makePart = async ({ layer, covered }: Held, { box, size }: ShownPart): Promise<Part> => {
  const { source } = layer
  const alone = { source, placement: unmoved, opacity: 1, blend: 'normal' as const }
  const bitmap = resizeBitmap(await composeScene({ box, layers: [alone] }), size)
  const { width, height } = box
  const coverage = { width, height, data: joinTiles(covered, box, 1).data }
  return { bitmap, coverage: resizeCoverage(coverage, size).data }
}

const partOf = (held: Held, shown: ShownPart): Promise<Part> => {
  const key = JSON.stringify([shown.box, shown.size])
  if (held.part === null || held.partKey !== key) {
    held.part = makePart(held, shown)
    held.partKey = key
  }
  return held.part
}

/** A part of a layer with its colours adjusted, to be looked at. */
export const adjustedPart = async ({
  held,
  adjustment,
  isMasked,
  ...shown
}: AdjustCalls['show-adjusted']['input']): Promise<Bitmap> => {
  const { bitmap, coverage } = await partOf(heldLayer(held), shown)
  return { ...bitmap, data: adjustPixels(bitmap.data, adjustment, isMasked ? coverage : null) }
}

const keysOf = ({ source, size }: AdjustedLayer): string[] =>
  source.from === 'tiles' ? [...source.tiles.keys()] : tilesUnder(wholeOf(size)).map(tileKey)

/** Every tile of a layer that is to change, with what is covered of it; null: all. */
const tilesToChange = async (
  { layer, covered }: Held,
  isMasked: boolean,
): Promise<{ key: string; tile: Bytes; coverage: Bytes | null }[]> => {
  const tileAt = await tileReader(layer.source)
  return keysOf(layer).flatMap((key) => {
    const coverage = isMasked ? (covered.get(key) ?? null) : null
    return isMasked && !coverage ? [] : [{ key, tile: tileAt(key), coverage }]
  })
}

const adjustTiles = async (
  held: Held,
  adjustment: ColourAdjustment,
  isMasked: boolean,
): Promise<Map<string, Bytes>> => {
  const changed = new Map<string, Bytes>()
  for (const { key, tile, coverage } of await tilesToChange(held, isMasked)) {
    const after = adjustPixels(tile, adjustment, coverage)
    if (!areSame(tile, after)) changed.set(key, after)
  }
  return changed
}

/** All tiles of a picture, those that change as they become. */
const withRest = async (
  { layer }: Held,
  changed: ReadonlyMap<string, Bytes>,
): Promise<Map<string, Bytes>> => {
  const tileAt = await tileReader(layer.source)
  const all = keysOf(layer).map((key) => [key, changed.get(key) ?? tileAt(key)] as const)
  return new Map(all.filter(([, tile]) => !isClear(tile)))
}

/** How the pixel worker adjusts colours. */
export const adjustWays: WaysOf<AdjustCalls> = {
  'show-adjusted': async (input) => {
    const { width, height, data } = await adjustedPart(input)
    return createImageBitmap(new ImageData(new Uint8ClampedArray(data.buffer), width, height))
  },
  'find-levels': async ({ held, isMasked }) => {
    const histogram = createHistogram()
    for (const { tile, coverage } of await tilesToChange(heldLayer(held), isMasked))
      countPixels(histogram, tile, coverage)
    return findLevels(histogram)
  },
  'adjust-colours': async ({ held, adjustment, isMasked }) => {
    const now = heldLayer(held)
    const changed = await adjustTiles(now, adjustment, isMasked)
    return now.layer.source.from === 'asset' && changed.size > 0 ? withRest(now, changed) : changed
  },
}
