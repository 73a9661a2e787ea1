import { EngineFailure } from '#shared/contract/engine.ts'
import { meaningOf, meaningOfStatus } from './error-codes.ts'
import { type ErrorItem, readReply, type Reply } from './reply.ts'

/** Where and how the service is reached. */
export interface Connection {
  /** `https://api.runware.ai/v1` or what stands in for it; may have to be started first. */
  url: () => Promise<string>
  /** The API key; null when there is none. Asked for at each request, never kept. */
  key: () => Promise<string | null>
  fetch: typeof fetch
}

/** How long an answer may take: async submissions and polls are quick, sync tasks are not. */
const TIMEOUT = 90_000
const LONGEST_WAIT = 10 * 60_000
const LONGEST_MESSAGE = 500

/** Errors that prove the request never left: no name, no route, no listener. */
const NEVER_SENT =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN|ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_ADDRESS_UNREACHABLE|ERR_NETWORK_CHANGED|ERR_PROXY_CONNECTION_FAILED/u

/** Errors of the handshake, after which nothing is sent: whoever answered could not show that it is the service. */
const UNTRUSTED =
  /ERR_CERT_|ERR_SSL_|ERR_TLS_CERT_|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|SELF_SIGNED_CERT|UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)/u

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return `${error.name} ${code} ${error.message} ${error.cause === undefined ? '' : describe(error.cause)}`
}

const networkFailure = (error: unknown): EngineFailure => {
  const text = describe(error)
  if (NEVER_SENT.test(text)) return new EngineFailure('unreachable', 'no-network', { cause: error })
  if (UNTRUSTED.test(text))
    return new EngineFailure('unreachable', 'connection-untrusted', { cause: error })
  const code = /Timeout|timed? ?out/iu.test(text) ? 'service-timeout' : 'no-network'
  return new EngineFailure('lost', code, { cause: error })
}

/** `Retry-After` in seconds or as a date; nothing above ten minutes is believed. */
export const retryAfterOf = (header: string | null, now: number): number | null => {
  if (header === null) return null
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT) : null
}

/** An error item as a failure of the studio, the service's own words kept for the reader. */
export const itemFailure = (
  item: ErrorItem,
  status: number,
  retryAfter: number | null = null,
): EngineFailure => {
  const { verdict, code } = meaningOf({ ...item, status })
  const parameter = Array.isArray(item.parameter) ? item.parameter.join(', ') : item.parameter
  return new EngineFailure(verdict, code, {
    detail: {
      serviceCode: item.code,
      message: item.message.slice(0, LONGEST_MESSAGE),
      ...(parameter === undefined ? {} : { parameter }),
    },
    retryAfter,
  })
}

/** An answer nobody can read: whether a task was accepted is then unknown, unless the status itself says no. */
const unreadable = (status: number, retryAfter: number | null): EngineFailure => {
  const { verdict, code } = meaningOfStatus(status)
  if (status < 400) return new EngineFailure('lost', 'service-unreadable', { detail: { status } })
  const sent = status >= 500 && status !== 503
  return new EngineFailure(sent ? 'lost' : verdict, code, { detail: { status }, retryAfter })
}

/** Sends task objects to the service and reads its reply. Throws EngineFailure when there is none to read. */
export const createTransport = (connection: Connection) => {
  const ask = async (tasks: readonly Record<string, unknown>[], key: string) => {
    const url = await connection.url()
    try {
      const response = await connection.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify(tasks),
        signal: AbortSignal.timeout(TIMEOUT),
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
      })
      return { response, body: await response.text() }
    } catch (error) {
      throw networkFailure(error)
    }
  }

  return async (
    tasks: readonly Record<string, unknown>[],
  ): Promise<Reply & { status: number; retryAfter: number | null }> => {
    const key = await connection.key()
    if (key === null) throw new EngineFailure('blocked', 'key-missing')
    const { response, body } = await ask(tasks, key)
    const retryAfter = retryAfterOf(response.headers.get('retry-after'), Date.now())
    const reply = readReply(body)
    if (reply === null || (!response.ok && reply.errors.length === 0)) {
      throw unreadable(response.status, retryAfter)
    }
    return { ...reply, status: response.status, retryAfter }
  }
}
