import { EngineFailure, type Verdict } from '#shared/contract/engine.ts'
import type { ServerAddress } from './address.ts'
import { networkFailure, statusFailure, unusable } from './failures.ts'
import { LARGEST_PICTURE } from './picture.ts'

/** Largest answer that is taken in, in bytes: one picture as base64, and what is said about it. */
const LARGEST_ANSWER = Math.ceil((LARGEST_PICTURE * 4) / 3) + 4 * 1024 * 1024

/** One question to the server. With a body it is a task, without one it only looks. */
export interface Question {
  path: string
  body?: unknown
  signal: AbortSignal
}

/** Asks the server; the answer's JSON. Throws EngineFailure when there is none to use. */
export type Exchange = (question: Question) => Promise<unknown>

const readBody = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > LARGEST_ANSWER) {
      throw unusable('final', 'result-too-large', { limitBytes: LARGEST_PICTURE })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const init = ({ body, signal }: Question, { authorization }: ServerAddress): RequestInit => ({
  method: body === undefined ? 'GET' : 'POST',
  headers: {
    ...(authorization === null ? {} : { authorization }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  signal,
  redirect: 'error',
  credentials: 'omit',
  cache: 'no-store',
})

/** The way to one address: JSON in both directions, no redirects, credentials only in the header. */
export const createExchange =
  (address: ServerAddress, fetchFrom: typeof fetch): Exchange =>
  async (question) => {
    const isTask = question.body !== undefined
    const lost: Verdict = isTask ? 'retry' : 'unreachable'
    try {
      const response = await fetchFrom(`${address.base}${question.path}`, init(question, address))
      const body = asJson(await readBody(response))
      if (!response.ok) throw statusFailure(response.status, body, address.host)
      if (body !== undefined) return body
      throw unusable(isTask ? 'retry' : 'blocked', 'fallback-unreadable', { host: address.host })
    } catch (error) {
      throw error instanceof EngineFailure ? error : networkFailure(error, address.host, lost)
    }
  }
