import { randomUUID } from 'node:crypto'
import { Failure } from '#shared/contract/failures.ts'
import { type Preset, type PresetDraft, presetKey } from '#shared/model/preset.ts'
import { readPreset, writePreset } from '#shared/operations/preset-file.ts'
import { savedValues } from '#shared/operations/saved-values.ts'
import { offeredPresets } from '#shared/operations/shipped-presets.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type PresetHandlers = Pick<Handlers, Extract<keyof Handlers, `presets.${string}`>>

const FILE = { name: 'Preset', extensions: ['json'] }

export const presetHandlers = ({
  library,
  emit,
  saveText,
  openText,
}: HandlerContext): PresetHandlers => {
  const { presets } = library

  const found = (id: string): Preset => {
    const preset = presets.get(id)
    if (!preset) throw new Failure('not-found', { what: 'preset' })
    return preset
  }

  const save = async (draft: PresetDraft): Promise<{ preset: Preset }> => {
    const { operation, name } = draft
    const id = await library.write(() => {
      const before = presets.called(operation, name)?.id ?? randomUUID()
      presets.put({ ...draft, id: before, params: savedValues(operation, draft.params) })
      return before
    })
    emit('presets.changed', {})
    return { preset: found(id) }
  }

  /** A name that is free, so that a file never takes the place of what is there. */
  const freeName = (
    { operation, name }: Pick<PresetDraft, 'operation' | 'name'>,
    at = 1,
  ): string => {
    const tried = at === 1 ? name : `${name} ${at}`
    return presets.called(operation, tried) === null ? tried : freeName({ operation, name }, at + 1)
  }

  /** Throws `preset-unreadable` with the reason. */
  const read = (file: string, text: string): Promise<{ preset: Preset }> => {
    const told = readPreset(text)
    if ('problem' in told) throw new Failure('preset-unreadable', { file, reason: told.problem })
    return save({ ...told.preset, name: freeName(told.preset) })
  }

  return {
    'presets.list': ({ operation }) => ({
      presets: offeredPresets(operation, presets.list(operation)),
    }),
    'presets.save': save,
    'presets.rename': async ({ id, name }) => {
      await library.write(() => {
        const { operation } = found(id)
        const other = presets.called(operation, name)
        if (other && other.id !== id) throw new Failure('name-taken', { name })
        presets.rename(id, name)
      })
      emit('presets.changed', {})
      return { preset: found(id) }
    },
    'presets.delete': async ({ id }) => {
      await library.write(() => presets.remove(id))
      emit('presets.changed', {})
      return {}
    },
    'presets.export': async ({ id, operation }) => {
      const offered = offeredPresets(operation, presets.list(operation))
      const preset = offered.find((each) => each.id === id)
      if (!preset) throw new Failure('not-found', { what: 'preset' })
      const name = presetKey(preset.name).replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      return { file: await saveText({ name: `${name}.json`, kind: FILE }, writePreset(preset)) }
    },
    'presets.open': async () => {
      const file = await openText(FILE)
      return file === null ? { preset: null } : read(file.name, file.text)
    },
    'presets.read': ({ file, text }) => read(file, text),
  }
}
