import type { Model } from '#shared/catalogue/model.ts'
import type { Operation } from './operation.ts'

/** Whether a model can do an operation; if not, what it is for instead. */
export type Fit =
  | { fits: true }
  | { fits: false; reason: 'needs-picture' | 'needs-mask' | 'other-kind' }

const reasonFor = ({ capabilities }: Model): 'needs-picture' | 'needs-mask' | 'other-kind' => {
  if (capabilities.includes('inpaint')) return 'needs-mask'
  return capabilities.includes('edit-image') ? 'needs-picture' : 'other-kind'
}

/** Whether a model can do an operation. */
export const fitOf = ({ id }: Pick<Operation, 'id'>, model: Model): Fit =>
  model.capabilities.includes(id) ? { fits: true } : { fits: false, reason: reasonFor(model) }
