import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import type { Context } from '#main/demo/engine/context.ts'
import { isObject } from '#main/demo/json.ts'
import type { FaultControl, FaultRule } from '#main/demo/faults.ts'
import { sendJson } from './rest.ts'

/** What a process or a test asks of a running server's faults. */
export interface FaultRequest {
  /** Forgets all rules first. */
  readonly clear?: boolean
  readonly set?: FaultRule | readonly FaultRule[]
  /** Whether connections are refused. */
  readonly down?: boolean
  /** Refuses connections for this many milliseconds. */
  readonly downFor?: number
}

/** Sets faults, and the switch that refuses connections. */
export interface ServerFaults extends FaultControl {
  /** Stops or takes up listening on the same port. */
  readonly down: (refusing: boolean) => Promise<void>
}

/** Does what a request about faults asks. */
export const applyFaults = async (request: FaultRequest, faults: ServerFaults): Promise<void> => {
  if (request.clear) faults.clear()
  for (const rule of [request.set ?? []].flat()) faults.set(rule)
  if (request.down !== undefined) await faults.down(request.down)
  if (request.downFor === undefined) return
  await faults.down(true)
  setTimeout(() => void faults.down(false), request.downFor)
}

/** `POST /control/faults` and `GET /control/log`, for tests that run the server as another process. */
export const serveControl = async (
  request: IncomingMessage,
  response: ServerResponse,
  { context, faults }: { readonly context: Context; readonly faults: ServerFaults },
): Promise<void> => {
  if (request.method === 'GET' && request.url === '/control/log') {
    sendJson(response, 200, context.diary.entries)
    return
  }
  const body = await json(request).catch(() => undefined)
  if (request.url !== '/control/faults' || !isObject(body)) {
    sendJson(response, 404, { error: 'not found' })
    return
  }
  sendJson(response, 200, { ok: true })
  await finished(response)
  await applyFaults(body, faults)
}
