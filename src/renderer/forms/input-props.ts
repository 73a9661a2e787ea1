import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'

/** What every input of a form gets. `Limits` is what the model says of the parameter. */
export interface InputProps<Limits, Value> {
  name: ParameterName
  limits: Limits
  /** undefined: left to the model. */
  value: Value | undefined
  onChange: (value: Value | undefined) => void
  /** What is wrong with the value, in a sentence. */
  error?: string | undefined
  /** Why it cannot be used now though the model takes it. */
  reason?: string | undefined
}
