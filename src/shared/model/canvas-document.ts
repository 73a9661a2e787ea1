import { z } from 'zod'
import { prefills } from '#shared/pixels/prefills.ts'
import { layer, shortId, tileMap } from './layer.ts'

/** Raised with every change of shape; `canvas-migrations.ts` brings older ones along. */
export const CANVAS_VERSION = 2

/** Longest side of a document, in pixels. */
export const LARGEST_SIDE = 16_384

export const intents = ['fill', 'replace', 'remove', 'add', 'expand', 'refine', 'new'] as const
export const intent = z.enum(intents)
export type Intent = z.infer<typeof intent>

export const boxMode = z.enum(['tight', 'auto', 'whole', 'custom'])
export type BoxMode = z.infer<typeof boxMode>

export const box = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
})

/**
 * What was sent from the canvas, kept with the document: enough to put a result where it belongs, and to make the same
 * layer of it again at any time.
 */
export const generation = z.object({
  /** Goes with the job, as its destination. */
  id: z.uuid(),
  createdAt: z.number(),
  intent,
  prompt: z.string(),
  model: z.string(),
  /** The context box, in pixels of the document, and the size that it was sent in. */
  box,
  sent: z.object({ width: z.int().min(1), height: z.int().min(1) }),
  /** What may change, as a mask of the document; null: all of the box. */
  mask: tileMap.nullable(),
  /** How far the mask grows and how soft its edges are, in pixels of the document. */
  radii: z
    .object({ grow: z.number().min(0), feather: z.number().min(0), blend: z.number().min(0) })
    .nullable(),
  /** What lay under the mask of the picture that was sent. */
  prefill: z.enum(prefills).default('picture'),
  /** The kind of control map that is made; null: a part of the picture is. */
  control: z.string().nullable().default(null),
  /** Tasks whose results alone are shown: of a copied canvas those that were there then; null: all. */
  tasks: z.array(z.uuid()).nullable().default(null),
  /** Results that were taken or put aside, by the id of their asset; those put aside on their way by that of their task. */
  accepted: z.array(z.uuid()),
  discarded: z.array(z.uuid()),
  /** Nobody waits for results of it any more. */
  ended: z.boolean(),
})
export type Generation = z.infer<typeof generation>

/** A canvas, in the studio’s own form. Whatever of it changes is a step that can be undone. */
export const canvasDocument = z.object({
  version: z.literal(CANVAS_VERSION),
  width: z.int().min(1).max(LARGEST_SIDE),
  height: z.int().min(1).max(LARGEST_SIDE),
  layers: z.record(shortId, layer),
  /** Layers that lie in no group, from bottom to top. */
  order: z.array(shortId),
  box: z.object({ mode: boxMode, custom: box.nullable() }),
})
export type CanvasDocument = z.infer<typeof canvasDocument>
