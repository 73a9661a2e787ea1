import { z } from 'zod'
import { preset, presetDraft } from '#shared/model/preset.ts'

const id = preset.pick({ id: true })
const one = z.object({ preset })

/** What can be asked about presets. */
export const presetRoutes = {
  'presets.list': {
    summary:
      'Presets of an operation: the user’s own by name, then those that came with the studio.',
    input: preset.pick({ operation: true }),
    output: z.object({ presets: z.array(preset) }),
  },
  'presets.save': {
    summary: 'Keeps what is set under a name, in place of what had that name.',
    input: presetDraft,
    output: one,
  },
  'presets.rename': {
    summary: 'Gives a preset another name.',
    input: preset.pick({ id: true, name: true }),
    output: one,
  },
  'presets.delete': { summary: 'Forgets a preset.', input: id, output: z.object({}) },
  'presets.export': {
    summary: 'Asks where to, and writes a preset to a file; null when the user changes their mind.',
    input: id.extend({ operation: preset.shape.operation }),
    output: z.object({ file: z.string().nullable() }),
  },
  'presets.open': {
    summary: 'Asks for a file and keeps the preset in it; null when the user changes their mind.',
    input: z.object({}),
    output: z.object({ preset: preset.nullable() }),
  },
  'presets.read': {
    summary: 'Keeps the preset in the text of a file.',
    input: z.object({ file: z.string().max(1000), text: z.string().max(1_000_000) }),
    output: one,
  },
} as const
