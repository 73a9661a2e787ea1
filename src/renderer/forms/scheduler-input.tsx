import type { ReactNode } from 'react'
import { schedulers } from '#shared/catalogue/schedulers.ts'
import { ChoiceInput } from './choice-input.tsx'
import type { InputProps } from './input-props.ts'

const limits = { options: schedulers, default: 'Default' }

/** The method of refinement. */
export const SchedulerInput = (props: InputProps<true, string>): ReactNode => (
  <ChoiceInput {...props} limits={limits} />
)
