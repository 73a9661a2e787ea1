import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { subjectOf, type Context } from '#main/demo/engine/context.ts'
import type { JsonObject } from '#main/demo/json.ts'

/** What is asked of the account. */
export interface Wanted {
  readonly host: 'runware' | 'partner'
  /** US dollars the whole task is expected to cost. */
  readonly cost: number
}

const noCredits = (code: string): ApiError =>
  apiError({ code, message: 'Insufficient credits. Add credits to your account to run this task.' })

/** Step 8: whether the account may and can pay. */
export const checkBalance = (
  task: JsonObject,
  { host, cost }: Wanted,
  { account, faults, settings }: Context,
): ApiError | undefined => {
  if (faults.take('insufficient-credits', subjectOf(task))) return noCredits('insufficientCredits')
  if (host === 'partner' && settings.freeCreditOnly) {
    const video = task['taskType'] === 'videoInference'
    return noCredits(video ? 'videoInferenceInsufficientCredits' : 'thirdPartyInsufficientCredits')
  }
  return cost > account.balance() ? noCredits('insufficientCredits') : undefined
}

/** The error for a model that has been switched off. */
export const disabled = (air: string): ApiError =>
  apiError({
    code: 'modelDisabled',
    message: `The model '${air}' is disabled.`,
    parameter: 'model',
  })
