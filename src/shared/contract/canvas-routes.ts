import { z } from 'zod'
import {
  canvasSnapshot,
  canvasState,
  canvasSummary,
  journalEntry,
} from '#shared/model/canvas-history.ts'
import { jobView } from '#shared/model/job.ts'
import { shortId } from '#shared/model/layer.ts'

const nothing = z.object({})
const one = z.object({ id: z.uuid() })
const name = z.string().trim().min(1).max(200)

/** What can be asked of canvases on disk. Their tiles go by `studio://media/canvas`, as bytes. */
export const canvasRoutes = {
  'canvas.list': {
    summary: 'All canvases, those changed last first.',
    input: nothing,
    output: z.object({ canvases: z.array(canvasSummary) }),
  },
  'canvas.create': {
    summary: 'Keeps a new canvas.',
    input: z.object({ name, state: canvasState }),
    output: one,
  },
  'canvas.open': {
    summary: 'A canvas as it was last kept, and what happened since.',
    input: one,
    output: z.object({
      name: z.string(),
      /** How many entries there ever were, those below included: what the next append says. */
      sequence: z.int(),
      state: canvasState,
      entries: z.array(journalEntry),
    }),
  },
  'canvas.append': {
    summary: 'Writes down what happened to a canvas; it is on disk when this answers.',
    input: z.object({
      id: z.uuid(),
      /** How many entries there were before these. Fails with `canvas-out-of-step` where others are in their place. */
      sequence: z.int().min(0),
      entries: z.array(journalEntry).min(1).max(1000),
    }),
    output: z.object({ sequence: z.int() }),
  },
  'canvas.keep': {
    summary:
      'Keeps all of a canvas and begins a new journal; tiles that nothing shows are deleted.',
    input: z.object({ id: z.uuid(), sequence: z.int().min(0), state: canvasState }),
    output: nothing,
  },
  'canvas.rename': {
    summary: 'Gives a canvas another name.',
    input: z.object({ id: z.uuid(), name }),
    output: nothing,
  },
  'canvas.trash': {
    summary: 'Puts a canvas into the trash, or takes it out again.',
    input: z.object({ id: z.uuid(), trashed: z.boolean() }),
    output: nothing,
  },
  'canvas.delete': {
    summary: 'Deletes a canvas that lies in the trash.',
    input: one,
    output: nothing,
  },
  'canvas.duplicate': {
    summary: 'Copies a canvas with its past and its snapshots.',
    input: z.object({ id: z.uuid(), name: name.optional() }),
    output: one,
  },
  'canvas.snapshots': {
    summary: 'Named states of a canvas, newest first.',
    input: one,
    output: z.object({ snapshots: z.array(canvasSnapshot) }),
  },
  'canvas.takeSnapshot': {
    summary: 'Keeps a state of a canvas under a name.',
    input: z.object({ id: z.uuid(), name, state: canvasState }),
    output: canvasSnapshot,
  },
  'canvas.readSnapshot': {
    summary: 'A named state of a canvas.',
    input: z.object({ id: z.uuid(), snapshot: shortId }),
    output: z.object({ state: canvasState }),
  },
  'canvas.jobs': {
    summary: 'What was sent from a canvas, by destination, oldest first, finished or not.',
    input: z.object({ destinations: z.array(z.uuid()).max(1000) }),
    output: z.object({ jobs: z.array(jobView) }),
  },
} as const

/** Canvases as files that leave and come in. */
export const canvasFileRoutes = {
  'canvas.export': {
    summary: 'Asks where to, and writes a canvas with all it shows as one file.',
    input: one,
    output: z.object({
      /** null: the user changed their mind. */
      path: z.string().nullable(),
      /** Pictures that were out of reach, and are not in it. */
      missing: z.int(),
    }),
  },
  'canvas.import': {
    summary:
      'Asks for such a file, and keeps its canvas; pictures that are missing come into the library.',
    input: nothing,
    output: z.object({ id: z.uuid().nullable() }),
  },
} as const
