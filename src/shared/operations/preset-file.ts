import { z } from 'zod'
import { type PresetDraft, presetDraft } from '#shared/model/preset.ts'
import { findOperation } from './index.ts'
import { savedValues } from './saved-values.ts'

const KIND = 'chofesh-studio/preset'
const VERSION = 1

const file = presetDraft.extend({ kind: z.literal(KIND), version: z.literal(VERSION) })

/** Why a file is no preset. */
export type PresetFileProblem = 'not-json' | 'not-a-preset' | 'newer' | 'unknown-operation'

const stranger = z.object({ kind: z.literal(KIND), version: z.int() })

/** A preset as the text of a file. */
export const writePreset = ({ operation, name, model, params, ratio, adds }: PresetDraft): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, operation, name, model, params, ratio, adds }, null, 2)}\n`

const jsonIn = (text: string): { json: unknown } | null => {
  try {
    return { json: JSON.parse(text.replace(/^\u{FEFF}/u, '')) }
  } catch {
    return null
  }
}

/** The preset in a file, or why there is none in it. */
export const readPreset = (
  text: string,
): { preset: PresetDraft } | { problem: PresetFileProblem } => {
  const read = jsonIn(text)
  if (read === null) return { problem: 'not-json' }
  const known = file.safeParse(read.json)
  if (!known.success) {
    const other = stranger.safeParse(read.json)
    return { problem: other.data && other.data.version > VERSION ? 'newer' : 'not-a-preset' }
  }
  const { kind: _, version: __, ...preset } = known.data
  if (!findOperation(preset.operation)) return { problem: 'unknown-operation' }
  return { preset: { ...preset, params: savedValues(preset.operation, preset.params) } }
}
