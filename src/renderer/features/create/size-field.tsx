import type { ReactNode } from 'react'
import { SizeInput } from '#renderer/forms/size-input.tsx'
import { formWords } from '#renderer/words/forms.ts'
import { parameterName } from '#renderer/words/parameters.ts'
import { parameterNames, exclusions } from '#shared/operations/problems.ts'
import { changeValues, useCreateStore } from './create-store.ts'
import { sizeFor } from './form.ts'
import type { Chosen } from './use-create-model.ts'

/** The shape of what is made; absent where the model takes none. */
export const SizeField = (chosen: Chosen): ReactNode => {
  const { operation, model, params, sources } = chosen
  const form = useCreateStore((state) => state.form)
  const limits = model.parameters.size
  const size = sizeFor({ form, operation, model }, sources)
  if (!limits || !size || !parameterNames(operation).includes('size')) return null
  const other = exclusions(model, 'size').find((name) => params[name] !== undefined)
  return (
    <SizeInput
      key={`${operation.id} ${model.air}`}
      limits={limits}
      value={size}
      reason={other && formWords.fromOther(parameterName(other))}
      onChange={(next) => changeValues(chosen, { ...next })}
    />
  )
}
