import type { ReactNode } from 'react'
import { type ParameterKind, parameterKinds } from '#shared/catalogue/parameter-kinds.ts'
import { AssetsInput } from './assets-input.tsx'
import { ChoiceInput } from './choice-input.tsx'
import { FlagInput } from './flag-input.tsx'
import { GuidesInput } from './guides-input.tsx'
import type { InputProps } from './input-props.ts'
import { LoraInput } from './lora-input.tsx'
import { NumberInput } from './number-input.tsx'
import { SchedulerInput } from './scheduler-input.tsx'
import { SidesInput } from './sides-input.tsx'
import { TextInput } from './text-input.tsx'

type AnyInput = (props: never) => ReactNode

/** The input of each kind; a size and a seed hang together with others and are placed by hand. */
const inputs: Record<Exclude<ParameterKind, 'size' | 'seed'>, AnyInput> = {
  text: TextInput,
  number: NumberInput,
  choice: ChoiceInput,
  flag: FlagInput,
  image: AssetsInput,
  video: AssetsInput,
  audio: AssetsInput,
  loras: LoraInput,
  guides: GuidesInput,
  sides: SidesInput,
  scheduler: SchedulerInput,
}

type ParameterInputProps = Omit<InputProps<unknown, unknown>, 'limits'>

/** Any parameter of a model as a field, by its kind; nothing where the model does not take it. */
export const ParameterInput = ({ model, name, ...props }: ParameterInputProps): ReactNode => {
  const limits = model.parameters[name]
  const kind: ParameterKind = parameterKinds[name]
  if (limits === undefined || kind === 'size' || kind === 'seed') return null
  const Input = inputs[kind] as (props: InputProps<unknown, unknown>) => ReactNode
  return <Input name={name} limits={limits} model={model} {...props} />
}
