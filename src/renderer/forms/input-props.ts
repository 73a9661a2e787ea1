import type { Model } from '#shared/catalogue/model.ts'
import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'

/** What every input of a form gets. `Limits` is what the model says of the parameter. */
export interface InputProps<Limits, Value> {
  name: ParameterName
  limits: Limits
  /** undefined: left to the model. */
  value: Value | undefined
  onChange: (value: Value | undefined) => void
  /** The model that takes it. */
  model: Model
  /** It has to be given. */
  needed?: boolean | undefined
  /** Puts words into the prompt, where there is one. */
  onWords?: ((words: string) => void) | undefined
  /** What is wrong with the value, in a sentence. */
  error?: string | undefined
  /** Why it cannot be used now though the model takes it. */
  reason?: string | undefined
}
