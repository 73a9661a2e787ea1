import { z } from 'zod'
import { blendModes } from '#shared/pixels/blend-modes.ts'

/** How a layer’s colours are put together with what lies under it. */
export const blendMode = z.enum(blendModes)
export type BlendMode = z.infer<typeof blendMode>

/** Names a layer, a tile, a step of the history. */
export const shortId = z.string().regex(/^[\w-]{1,40}$/u)

/**
 * From a layer’s own pixels to the document’s: scaled, then turned clockwise by degrees about its own origin, then moved
 * so that this origin lies at x, y. A negative scale mirrors.
 */
export const placement = z.object({
  x: z.number(),
  y: z.number(),
  scaleX: z.number(),
  scaleY: z.number(),
  rotation: z.number(),
})
export type Placement = z.infer<typeof placement>

/** Where a layer lies that was not moved. */
export const unmoved: Placement = { x: 0, y: 0, scaleX: 1, scaleY: 1, rotation: 0 }

/** Tiles of 256 × 256 by `column,row`, each named by its id; where there is none, nothing was drawn. */
export const tileMap = z.record(z.string().regex(/^-?\d{1,5},-?\d{1,5}$/u), shortId)
export type TileMap = z.infer<typeof tileMap>

/** A picture of the library, in its own size. */
const assetPixels = z.object({
  from: z.literal('asset'),
  asset: z.uuid(),
  width: z.int().min(1),
  height: z.int().min(1),
})
/** What was drawn or generated here: straight-alpha RGBA. `width` and `height` bound what can be drawn on. */
const tilePixels = z.object({
  from: z.literal('tiles'),
  tiles: tileMap,
  width: z.int().min(1),
  height: z.int().min(1),
})
export const pixels = z.discriminatedUnion('from', [assetPixels, tilePixels])
export type Pixels = z.infer<typeof pixels>

const share = z.number().min(0).max(1)

const common = {
  id: shortId,
  name: z.string().max(200),
  visible: z.boolean(),
  locked: z.boolean(),
  opacity: share,
  blend: blendMode,
  placement,
}

/** Where a layer of a result came from. */
const origin = z.object({ assetId: z.uuid(), jobId: z.uuid().nullable() }).nullable()

/** Where it is clear it stays so, and nothing is taken from what is not; absent: it may change. */
const lockable = { transparencyLocked: z.boolean().optional() }

const colour = z.string().regex(/^#[\da-f]{6}([\da-f]{2})?$/iu)

/** How a mask lies over the picture: on the screen, and nowhere else. */
const maskOverlay = z.object({ colour: z.string().regex(/^#[\da-f]{6}$/iu), opacity: share })
export type MaskOverlay = z.infer<typeof maskOverlay>

export const imageLayer = z.object({
  ...common,
  ...lockable,
  kind: z.literal('image'),
  pixels,
  origin,
})
export const paintLayer = z.object({
  ...common,
  ...lockable,
  kind: z.literal('paint'),
  pixels,
  origin,
})
export const maskLayer = z.object({
  ...common,
  kind: z.literal('mask'),
  /** Coverage, a byte a pixel. */
  tiles: tileMap,
  /** How much of what is generated under it may change. */
  strength: share,
  /** What is wanted there, where the model takes words for each mask. */
  prompt: z.string().max(10_000),
  /** Left out: as masks usually do. */
  overlay: maskOverlay.optional(),
})
export const controlLayer = z.object({
  ...common,
  kind: z.literal('control'),
  pixels,
  /** What of the picture guides; a kind of map as the catalogue names it. */
  control: z.string().max(100),
  weight: z.number().min(0).max(2),
  start: share,
  end: share,
  mode: z.enum(['balanced', 'prompt', 'control']),
  origin,
})
export const referenceLayer = z.object({
  ...common,
  kind: z.literal('reference'),
  pixels,
  weight: z.number().min(0).max(2),
  origin,
})
export const textLayer = z.object({
  ...common,
  kind: z.literal('text'),
  text: z.string().max(10_000),
  font: z.string().max(200),
  size: z.number().min(1).max(4000),
  weight: z.int().min(100).max(900),
  italic: z.boolean(),
  align: z.enum(['left', 'center', 'right']),
  lineHeight: z.number().min(0.5).max(4),
  colour,
})
export const shapeLayer = z.object({
  ...common,
  kind: z.literal('shape'),
  shape: z.enum(['rectangle', 'ellipse', 'line']),
  width: z.number().min(0),
  height: z.number().min(0),
  radius: z.number().min(0),
  fill: colour.nullable(),
  stroke: colour.nullable(),
  strokeWidth: z.number().min(0).max(1000),
})
export const groupLayer = z.object({
  ...common,
  kind: z.literal('group'),
  /** From bottom to top. */
  children: z.array(shortId),
})

/** A layer, each kind with what it alone has. */
export const layer = z.discriminatedUnion('kind', [
  imageLayer,
  paintLayer,
  maskLayer,
  controlLayer,
  referenceLayer,
  textLayer,
  shapeLayer,
  groupLayer,
])
export type Layer = z.infer<typeof layer>
export type LayerKind = Layer['kind']
export type LayerOf<Kind extends LayerKind> = Extract<Layer, { kind: Kind }>
