import { z } from 'zod'
import { EngineFailure, type Verdict } from '#shared/contract/engine.ts'
import type { FailureCode } from '#shared/contract/failures.ts'

const LONGEST_MESSAGE = 500

const text = z.string().catch('')

const problem = z
  .looseObject({ loc: z.array(z.union([z.string(), z.number()])).catch([]), msg: text })
  .catch({ loc: [], msg: '' })

/**
 * The server's error bodies: its own handler writes `{error, detail, body, errors}`, FastAPI `{detail}` with a text or a
 * list of what is wrong with the request. Source: `api_middleware` in AUTOMATIC1111's `modules/api/api.py`.
 */
const errorBody = z
  .looseObject({
    error: text,
    detail: z.union([z.string(), z.array(problem)]).catch(''),
    errors: text,
  })
  .catch({ error: '', detail: '', errors: '' })
type ErrorBody = z.infer<typeof errorBody>

const listed = ({ detail }: ErrorBody): string =>
  typeof detail === 'string'
    ? detail
    : detail
        .map(({ loc, msg }) => `${loc.filter((part) => part !== 'body').join('.')}: ${msg}`)
        .join('; ')

const messageOf = (body: ErrorBody): string =>
  (listed(body) || body.errors || body.error).slice(0, LONGEST_MESSAGE)

const isOutOfMemory = ({ error, errors }: ErrorBody): boolean =>
  /OutOfMemory|out of memory/iu.test(`${error} ${errors}`)

/** Nothing answers at this path: the server runs, but without `--api`. */
const hasNoApi = (status: number, body: ErrorBody): boolean =>
  (status === 404 || status === 405) && /^(?:not found|method not allowed)$/iu.test(listed(body))

/** Too much to do, or a proxy whose server is not there yet. */
const passing = new Set([429, 502, 503, 504])

const verdictOf = (status: number, body: ErrorBody): Verdict => {
  if (status === 401 || status === 403) return 'blocked'
  if (passing.has(status)) return 'busy'
  // The same picture would need the same memory again.
  return status >= 500 && !isOutOfMemory(body) ? 'retry' : 'final'
}

/** A status that is not a success, with the server's own words where it has any. */
export const statusFailure = (status: number, body: unknown, host: string): EngineFailure => {
  const read = errorBody.parse(body)
  const message = messageOf(read)
  const detail = { host, status, ...(message === '' ? {} : { message }) }
  // It mends itself as soon as the user starts the server with its API, so nobody has to tell the studio.
  if (hasNoApi(status, read)) return new EngineFailure('unreachable', 'fallback-no-api', { detail })
  const isOther = (status === 404 || status === 405) && message === ''
  return isOther
    ? new EngineFailure('blocked', 'fallback-unreadable', { detail })
    : new EngineFailure(verdictOf(status, read), 'fallback-refused', { detail })
}

/** Errors that prove the request never left: no name, no route, no listener. */
const NEVER_SENT =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN|ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_ADDRESS_UNREACHABLE|ERR_NETWORK_CHANGED|ERR_PROXY_CONNECTION_FAILED/u

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return `${code} ${error.message} ${error.cause === undefined ? '' : describe(error.cause)}`
}

/** A request without an answer. `otherwise` is the verdict where it may have been sent. */
export const networkFailure = (error: unknown, host: string, otherwise: Verdict): EngineFailure => {
  const text = describe(error)
  const more = { detail: { host }, cause: error }
  if (/redirect/iu.test(text)) return new EngineFailure('blocked', 'fallback-unreadable', more)
  const verdict = NEVER_SENT.test(text) ? 'unreachable' : otherwise
  return new EngineFailure(verdict, 'fallback-unreachable', more)
}

/** An answer that came and cannot be used. */
export const unusable = (
  verdict: Verdict,
  code: FailureCode,
  detail: Record<string, unknown>,
): EngineFailure => new EngineFailure(verdict, code, { detail })
