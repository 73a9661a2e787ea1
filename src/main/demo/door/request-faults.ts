import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { subjectOf, type Context } from '#main/demo/engine/context.ts'
import type { Fault, FaultKind } from '#main/demo/faults.ts'
import type { JsonObject } from '#main/demo/json.ts'

type StatusFault = Extract<Fault, { kind: 'status' }>

const codes: Readonly<Record<StatusFault['status'], string>> = {
  401: 'invalidApiKey',
  402: 'insufficientCredits',
  429: 'rateLimitExceeded',
  500: 'internalServerError',
  503: 'serviceUnavailable',
  504: 'providerGatewayTimeout',
}

/** The error that goes with a forced status. */
export const statusError = ({ status }: StatusFault): ApiError =>
  apiError({ code: codes[status], message: `The service answered with status ${status}.` })

/** Uses up a fault that hits any task of a request. */
export const takeAny = <K extends FaultKind>(
  kind: K,
  tasks: readonly JsonObject[],
  { faults }: Context,
): Extract<Fault, { kind: K }> | undefined => {
  for (const task of tasks) {
    const fault = faults.take(kind, subjectOf(task))
    if (fault) return fault
  }
  return undefined
}

/** A page as a broken proxy would send it. */
export const webPage = '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>'

/** JSON cut in the middle. */
export const brokenJson = '{"data":[{"taskType":"imageInfer'
