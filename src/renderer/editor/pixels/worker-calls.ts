import type { MaskDeed } from '#shared/model/mask-deed.ts'
import type { BlendMode, Placement } from '#shared/model/layer.ts'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import type { ColourRange } from '#shared/pixels/colour-range.ts'
import type { MaskCombination } from '#shared/pixels/combine-masks.ts'
import type { Radii } from '#shared/pixels/context-box.ts'
import type { MaskSource } from '#shared/model/mask-source.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import type { GradientLaying } from '#shared/pixels/lay-gradient.ts'
import type { Point } from '#shared/pixels/point.ts'
import type { MaskArea } from '#shared/pixels/mask-area.ts'
import type { Pose } from '#shared/pixels/pose/body.ts'
import type { Proof } from '#shared/pixels/proof.ts'
import type { Prefill } from '#shared/pixels/prefills.ts'
import type { AdjustCalls } from './adjust-calls.ts'
import type { Effect, Rgb } from './effect.ts'
import type { FileCalls } from './file-calls.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Where a layer’s pixels come from: the library, tiles of the canvas, or a picture that was drawn for the purpose. */
export type PixelSource =
  | { from: 'asset'; url: string }
  | { from: 'tiles'; tiles: ReadonlyMap<string, Bytes>; size: Size }
  | { from: 'bitmap'; bitmap: Bitmap }

/** A layer as the worker composes it. */
export interface SentLayer {
  source: PixelSource
  placement: Placement
  opacity: number
  blend: BlendMode
}

/** What is visible of a document within a box, bottom first. */
export interface Scene {
  box: Box
  layers: readonly SentLayer[]
}

/** A mask as the worker gets it: its tiles, and the box of them that is meant. */
export interface SentMask {
  tiles: ReadonlyMap<string, Bytes>
  box: Box
  strength: number
}

/** What may change of a scene, as large as its box. */
export interface Selection {
  coverage: Coverage
  radii: Radii
}

/** A picture that the worker keeps at hand by its name; the scene comes along where the worker may not have it. */
export interface HeldPicture {
  name: string
  scene: Scene | null
}

/** The part of a page that a mask covers, as it lies on a layer. */
export interface SentArea {
  /** Of the mask, in its own pixels. */
  tiles: ReadonlyMap<string, Bytes>
  /** Where on the page the mask’s own pixels begin. */
  at: Point
  page: Size
  layer: { placement: Placement; size: Size }
}

/** What is covered of: a layer’s own pixels, or a scene that lies on the page as it is. */
export type AreaSource = Exclude<PixelSource, { from: 'bitmap' }> | { from: 'scene'; scene: Scene }

/** Everything the pixel worker does: its input and its answer. */
export interface PixelCalls extends FileCalls, AdjustCalls {
  /** The scene as a PNG, in its own size or another one; clear parts in a colour where there is one. */
  picture: { input: { scene: Scene; size?: Size; ground?: Rgb }; output: Bytes }
  /** What a model begins from, and the mask it is given, as PNGs: only where that mask covers something is it not what `picture` gives. */
  seed: {
    input: { scene: Scene; selection: Selection; size: Size; ground: Rgb; prefill: Prefill }
    output: { picture: Bytes; mask: Bytes }
  }
  /** A result put in its place: a layer as large as the box, in tiles that count from the box’s corner. */
  stitch: {
    input: { scene: Scene; selection: Selection | null; result: string }
    output: { tiles: Map<string, Bytes>; seam: number | null }
  }
  /** Compares a scene with what it would become, outside what may change of a box in it; null: all of that. */
  prove: {
    input: { before: Scene; after: Scene; box: Box; selection: Selection | null }
    output: Proof
  }
  /** Where a scene and what it would become differ, as a PNG. */
  difference: { input: { before: Scene; after: Scene }; output: Bytes }
  /** A mask with something done to all of it. */
  'change-mask': {
    input: { coverage: Coverage; deed: MaskDeed; amount: number }
    output: Coverage
  }
  /** The pixels of a picture whose colour is like the one pointed at. */
  'colour-range': { input: { picture: HeldPicture; range: ColourRange }; output: Coverage }
  /** The same in one colour, to be looked at: no larger than the size. */
  'show-colour-range': {
    input: { picture: HeldPicture; range: ColourRange; size: Size; colour: Rgb }
    output: ImageBitmap
  }
  /** A mask that covers what is light, or what is not clear. */
  'mask-of': { input: { scene: Scene; by: MaskSource }; output: Coverage }
  /** Where a scene shows anything, in its own pixels; null: nowhere. */
  'bounds-of': { input: { scene: Scene }; output: Box | null }
  /** Two masks of one size put together. */
  'combine-masks': {
    input: { one: Coverage; other: Coverage; how: MaskCombination }
    output: Coverage
  }
  /** What tiles of a layer become by each effect where an area covers them; null: nothing is left of one. */
  'lay-area': {
    input: { area: SentArea; source: AreaSource; effects: readonly Effect[] }
    output: Map<string, Bytes | null>[]
  }
  /** Tiles with a gradient laid over a box of them: those that are other ones now, null where nothing is left. */
  'lay-gradient': {
    input: { tiles: ReadonlyMap<string, Bytes>; box: Box; laying: GradientLaying }
    output: Map<string, Bytes | null>
  }
  /** The pixels of a scene, in tiles that count from the corner of its box. */
  tiles: { input: { scene: Scene }; output: Map<string, Bytes> }
  /** How much masks cover together of a page, and where. */
  'mask-area': { input: { masks: readonly SentMask[]; page: Size }; output: MaskArea }
  /** The pixels of a scene. */
  pixels: { input: { scene: Scene }; output: Bitmap }
  /** The people that a pose map shows; null: it shows none. */
  'find-pose': { input: { scene: Scene }; output: Pose | null }
}

export type CallName = keyof PixelCalls
export type CallInput<Name extends CallName> = PixelCalls[Name]['input']
export type CallOutput<Name extends CallName> = PixelCalls[Name]['output']

/** How calls are done. */
export type WaysOf<Calls extends { [Name in keyof Calls]: { input: unknown; output: unknown } }> = {
  [Name in keyof Calls]: (input: Calls[Name]['input']) => Promise<Calls[Name]['output']>
}

/** How it does them. */
export type PixelWays = WaysOf<PixelCalls>
