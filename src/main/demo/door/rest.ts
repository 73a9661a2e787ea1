import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { ApiError } from '#main/demo/api-error.ts'
import { checkKey } from '#main/demo/engine/authenticate.ts'
import type { Context } from '#main/demo/engine/context.ts'
import { invalidPayload, runTask, type Reply } from '#main/demo/engine/run-task.ts'
import { isObject, parseJson, textOf, type JsonObject } from '#main/demo/json.ts'
import { isDry } from './dry-run.ts'
import { brokenJson, statusError, takeAny, webPage } from './request-faults.ts'
import { shapeReply } from './shape-reply.ts'

/** Sends a JSON body. */
export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

const keyOf = (request: IncomingMessage, tasks: readonly JsonObject[]): string | undefined => {
  const { authorization } = request.headers
  const first = tasks[0]
  if (authorization === undefined) {
    return first?.['taskType'] === 'authentication' ? textOf(first['apiKey']) : undefined
  }
  return /^Bearer\s+(.+)$/.exec(authorization)?.[1] ?? ''
}

/** Answers with a fault that hits the whole request; false when there is none. */
const misbehave = (
  response: ServerResponse,
  tasks: readonly JsonObject[],
  context: Context,
): boolean => {
  if (takeAny('drop-socket', tasks, context)) {
    response.destroy()
    return true
  }
  const forced = takeAny('status', tasks, context)
  if (forced) {
    const { retryAfter } = forced
    if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter))
    const error = statusError(forced)
    const shaped = shapeReply({ data: [], errors: [error] }, tasks, context)
    sendJson(response, forced.status, shaped)
    return true
  }
  if (takeAny('html-body', tasks, context)) {
    response.writeHead(200, { 'content-type': 'text/html' }).end(webPage)
    return true
  }
  if (!takeAny('malformed-body', tasks, context)) return false
  response.writeHead(200, { 'content-type': 'application/json' }).end(brokenJson)
  return true
}

const readers = new Set(['getResponse'])

const send = (
  response: ServerResponse,
  { tasks, replies }: { readonly tasks: readonly JsonObject[]; readonly replies: readonly Reply[] },
  context: Context,
): void => {
  const data = replies.flatMap((reply) => reply.data)
  const errors: readonly ApiError[] = replies.flatMap((reply) => reply.errors)
  const polled = tasks.every((task) => readers.has(String(task['taskType'])))
  const refused = errors.length > 0 && data.length === 0 && !polled
  sendJson(response, refused ? 400 : 200, shapeReply({ data, errors }, tasks, context))
}

const serveTasks = async (
  response: ServerResponse,
  { tasks, dry }: { readonly tasks: readonly JsonObject[]; readonly dry: boolean },
  context: Context,
): Promise<void> => {
  if (misbehave(response, tasks, context)) return
  const replies = await Promise.all(tasks.map((task) => runTask(task, context, dry)))
  if (replies.some(({ fate }) => fate === 'never')) return
  if (replies.some(({ fate }) => fate === 'cut')) {
    response.destroy()
    return
  }
  send(response, { tasks, replies }, context)
}

/** `POST /v1`: a list of tasks, answered in one body. */
export const serveRest = async (
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
): Promise<void> => {
  const body = parseJson((await buffer(request)).toString('utf8'))
  if (!Array.isArray(body) || body.length === 0 || !body.every(isObject)) {
    sendJson(response, 400, { data: [], errors: [invalidPayload()] })
    return
  }
  const badKey = checkKey(keyOf(request, body), context.settings)
  if (badKey) {
    sendJson(response, 401, { errors: [badKey] })
    return
  }
  const tasks = body.filter((task) => task['taskType'] !== 'authentication')
  await serveTasks(response, { tasks, dry: isDry(request.url) }, context)
}
