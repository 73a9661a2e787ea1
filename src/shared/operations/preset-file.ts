import { z } from 'zod'
import { type PresetDraft, presetDraft } from '#shared/model/preset.ts'
import { findOperation } from './index.ts'
import { isMediaName } from './media.ts'
import type { Params } from './params.ts'

const KIND = 'chofesh-studio/preset'
const VERSION = 1

const file = presetDraft.extend({ kind: z.literal(KIND), version: z.literal(VERSION) })

/** Why a file is no preset. */
export type PresetFileProblem = 'not-json' | 'not-a-preset' | 'newer' | 'unknown-operation'

const stranger = z.object({ kind: z.literal(KIND), version: z.int() })

/** The values of a preset, without what goes in and what its operation does not know or would not take. */
export const presetParams = (operation: string, params: Params): Params => {
  const shape: Record<string, z.ZodType> = findOperation(operation)?.params.shape ?? {}
  return Object.fromEntries(
    Object.entries(params).filter(
      ([name, value]) =>
        name !== 'model' &&
        !isMediaName(name) &&
        Object.hasOwn(shape, name) &&
        shape[name]?.safeParse(value).success === true,
    ),
  )
}

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
  return { preset: { ...preset, params: presetParams(preset.operation, preset.params) } }
}
