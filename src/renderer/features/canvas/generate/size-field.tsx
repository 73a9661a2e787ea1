import type { ReactNode } from 'react'
import { Choices } from '#renderer/ui/choices.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { canvasWords as words, sizingWords } from '#renderer/words/canvas.ts'
import { changeGenerate, useGenerateStore } from './generate-store.ts'
import type { GenerateWish } from './generate.ts'
import { sizings } from './generation-plan.ts'
import { usePlannedStore } from './planned-store.ts'

const options = sizings.map((value) => ({ value, label: sizingWords[value] }))

/** How large the result is asked for, where the model leaves the choice. */
export const SizeField = ({ wish }: { wish: GenerateWish | null }): ReactNode => {
  const sizing = useGenerateStore((state) => state.sizing)
  const size = usePlannedStore(({ planned }) => planned?.size)
  if (!wish?.model.parameters.size) return null
  return (
    <Field
      label={words.sizing}
      help={words.sizingHelp}
      aside={size && words.pixels(size.width, size.height)}
    >
      {() => (
        <Choices
          label={words.sizing}
          value={sizing}
          options={options}
          onChange={(next) => changeGenerate({ sizing: next })}
        />
      )}
    </Field>
  )
}
