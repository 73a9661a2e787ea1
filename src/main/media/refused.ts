import { Failure } from '#shared/contract/failures.ts'
import type { Refusal } from '#shared/contract/refusals.ts'

/** A file that is not taken, and why. */
export const refused = (reason: Refusal, more: Record<string, unknown> = {}): Failure =>
  new Failure('result-not-a-picture', { reason, ...more })
