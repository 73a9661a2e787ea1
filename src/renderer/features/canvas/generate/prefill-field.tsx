import type { ReactNode } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { canvasPrefillWords as words, prefillWords } from '#renderer/words/canvas-prefill.ts'
import { prefills } from '#shared/pixels/prefills.ts'
import { choosePrefill, useGenerateStore } from './generate-store.ts'
import { usualPrefills } from './prefill-choice.ts'

const own = prefills.map((value) => ({ value, label: prefillWords[value] }))

/** What the model begins from under the mask: as the intent has it, or as the user says for it. */
export const PrefillField = (): ReactNode => {
  const intent = useGenerateStore((state) => state.intent)
  const chosen = useGenerateStore((state) => state.prefills[intent])
  const usual = { value: 'usual' as const, label: words.usual(usualPrefills[intent]) }
  return (
    <Field label={words.startFrom} help={words.help}>
      {({ id }) => (
        <Select
          id={id}
          label={words.startFrom}
          value={chosen ?? 'usual'}
          options={[usual, ...own]}
          onChange={(next) => choosePrefill(intent, next === 'usual' ? null : next)}
        />
      )}
    </Field>
  )
}
