import { z } from 'zod'

/** What is set for an operation, under a name. What goes in is never part of it. */
export const presetDraft = z.object({
  operation: z.string().max(64),
  name: z.string().trim().min(1).max(80),
  /** AIR id; null: whichever is chosen. */
  model: z.string().max(256).nullable(),
  /** Values by the parameters’ names, the prompt among them where that was wished. */
  params: z.record(z.string(), z.unknown()),
  /** The size of this shape, such as `4:5`, where no size is among the values. */
  ratio: z
    .string()
    .regex(/^\d{1,2}:\d{1,2}$/u)
    .nullable()
    .default(null),
  /** Words that are added to the prompt. */
  adds: z.string().max(2000).nullable().default(null),
})
export type PresetDraft = z.infer<typeof presetDraft>

/** A preset as it is offered. */
export const preset = presetDraft.extend({
  id: z.string().max(80),
  /** The user’s own, not one that came with the studio. */
  own: z.boolean(),
})
export type Preset = z.infer<typeof preset>

/** Presets of an operation with the same key have the same name. */
export const presetKey = (name: string): string => name.normalize('NFC').toLowerCase()
