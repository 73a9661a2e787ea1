import { say } from '#renderer/ui/toaster.tsx'
import { parameterName } from '#renderer/words/parameters.ts'
import { presetWords as words } from '#renderer/words/presets.ts'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import type { Preset } from '#shared/model/preset.ts'
import { changeForm, currentForm } from './create-store.ts'
import { applyPreset } from './preset.ts'
import type { Chosen } from './use-create-model.ts'

/** Fills a preset in, says what was left out, and offers the way back. */
export const takePreset = (
  { operation, model, models }: Pick<Chosen, 'operation' | 'model' | 'models'>,
  preset: Preset,
): void => {
  const before = currentForm()
  const own = modelsFor({ models }, operation.id).find(({ air }) => air === preset.model)
  const used = own ?? model
  const { form, leftOut } = applyPreset({ form: before, operation, model: used }, preset)
  changeForm(form)
  const notes = [
    ...(preset.model !== null && !own ? [words.modelGone] : []),
    ...(leftOut.length > 0 ? [words.leftOut(used.name, leftOut.map(parameterName))] : []),
  ]
  say({
    title: words.applied(preset.name),
    ...(notes.length > 0 ? { text: notes.join(' ') } : {}),
    action: { label: words.undo, run: () => changeForm(before) },
  })
}
