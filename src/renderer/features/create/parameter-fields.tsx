import type { ReactNode } from 'react'
import { ParameterInput } from '#renderer/forms/parameter-input.tsx'
import { formWords } from '#renderer/words/forms.ts'
import { parameterName } from '#renderer/words/parameters.ts'
import { problemWords } from '#renderer/words/problems.ts'
import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import { isMediaName } from '#shared/operations/media.ts'
import { exclusions, isGiven } from '#shared/operations/problems.ts'
import { type WildText, wildTexts } from '#shared/operations/wildcards.ts'
import {
  changeForm,
  changeInputs,
  changeValues,
  currentForm,
  useCreateStore,
} from './create-store.ts'
import { type Chosen, problemOf } from './use-create-model.ts'
import { WildcardPreview } from './wildcard-preview.tsx'

/** Why a parameter has to wait: another one that it cannot stand beside is given. */
export const waitingReason = (
  { model, params }: Chosen,
  name: ParameterName,
): string | undefined => {
  const other = exclusions(model, name).find(
    // A size gives way to everything else by itself.
    (each) => each !== 'size' && isGiven(params, each),
  )
  return other !== undefined && !isGiven(params, name)
    ? formWords.notWith(parameterName(other))
    : undefined
}

const change = (chosen: Chosen, name: ParameterName, value: unknown): void => {
  if (isMediaName(name)) changeInputs({ [name]: value })
  else if (name === 'speech') changeForm({ speech: typeof value === 'string' ? value : '' })
  else changeValues(chosen, { [name]: value })
}

/** Puts words at the end of the prompt, unless they are in it. */
const addWords = (words: string): void => {
  const { prompt } = currentForm()
  if (prompt.toLowerCase().includes(words.toLowerCase())) return
  const before = prompt.trim()
  changeForm({ prompt: before === '' ? words : `${before}, ${words}` })
}

const isWildText = (name: ParameterName): name is WildText & ParameterName =>
  (wildTexts as readonly string[]).includes(name)

const One = ({ chosen, name }: { chosen: Chosen; name: ParameterName }): ReactNode => {
  const form = useCreateStore((state) => state.form)
  const problem = problemOf(chosen.problems, name)
  const shared = name === 'speech' ? form.speech : form.inputs[name]
  return (
    <>
      <ParameterInput
        model={chosen.model}
        name={name}
        value={isMediaName(name) || name === 'speech' ? shared : chosen.values[name]}
        error={problem && problem.problem !== 'missing' ? problemWords(problem) : undefined}
        reason={waitingReason(chosen, name)}
        onWords={chosen.model.parameters.prompt ? addWords : undefined}
        onChange={(value) => change(chosen, name, value)}
      />
      {isWildText(name) && <WildcardPreview chosen={chosen} name={name} />}
    </>
  )
}

/** Fields for parameters, in their order; what the model does not take has none. */
export const ParameterFields = ({
  chosen,
  names,
}: {
  chosen: Chosen
  names: readonly ParameterName[]
}): ReactNode => names.map((name) => <One key={name} chosen={chosen} name={name} />)
