import { z } from 'zod'
import { canvasDocument, generation } from './canvas-document.ts'
import { shortId } from './layer.ts'

/** So many steps can be taken back. */
export const LONGEST_HISTORY = 1000

/** A change of a document as data: where in it, and what is there afterwards. */
export const patch = z.object({
  op: z.enum(['replace', 'remove', 'add']),
  path: z.array(z.union([z.string(), z.number()])).max(20),
  value: z.unknown().optional(),
})
export type CanvasPatch = z.infer<typeof patch>

/** One named step, and how it is taken back. */
export const canvasStep = z.object({
  id: shortId,
  name: z.string().max(200),
  at: z.number(),
  forward: z.array(patch),
  back: z.array(patch),
})
export type CanvasStep = z.infer<typeof canvasStep>

/** What was taken back and then left for something else. It goes by the id of its first step. */
export const canvasBranch = z.object({
  /** The step that it goes on from; null: from as far back as is remembered. */
  after: shortId.nullable(),
  /** Oldest first. */
  steps: z.array(canvasStep).min(1),
})
export type CanvasBranch = z.infer<typeof canvasBranch>

/** A line of the journal, in the order they happened. */
export const journalEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), step: canvasStep }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
  z.object({ kind: z.literal('branch'), branch: shortId }),
  /** Written down, yet no step: what was sent and what became of it is not taken back. */
  z.object({ kind: z.literal('generation'), generation }),
])
export type JournalEntry = z.infer<typeof journalEntry>

/** All of a document: what it is now, and the way there and back. */
export const canvasState = z.object({
  document: canvasDocument,
  /** Oldest first. */
  past: z.array(canvasStep),
  /** Taken back, the next one to redo last. */
  future: z.array(canvasStep),
  /** In the order in which they were left. */
  branches: z.array(canvasBranch),
  generations: z.array(generation),
})
export type CanvasState = z.infer<typeof canvasState>

/** A document in a list. */
export const canvasSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  width: z.int(),
  height: z.int(),
  createdAt: z.number(),
  changedAt: z.number(),
  trashedAt: z.number().nullable(),
})
export type CanvasSummary = z.infer<typeof canvasSummary>

export const canvasSnapshot = z.object({ id: shortId, name: z.string(), at: z.number() })
export type CanvasSnapshot = z.infer<typeof canvasSnapshot>
