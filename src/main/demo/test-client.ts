import { randomUUID } from 'node:crypto'
import { isObject, listOf, objectOf, type JsonObject } from './json.ts'
import type { DemoServer } from './server.ts'

/** A reply as a test reads it. */
export interface TestReply {
  readonly status: number
  readonly headers: Headers
  readonly body: JsonObject
  readonly data: readonly JsonObject[]
  readonly errors: readonly JsonObject[]
}

/** Posts tasks with a good key, as a test. */
export const post = async (
  { url }: Pick<DemoServer, 'url'>,
  tasks: unknown,
  headers: Record<string, string> = { authorization: 'Bearer test' },
): Promise<TestReply> => {
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(tasks) })
  const body = objectOf(await reply.json())
  return {
    body,
    status: reply.status,
    headers: reply.headers,
    data: listOf(body['data']).filter(isObject),
    errors: listOf(body['errors']).filter(isObject),
  }
}

/** A small text-to-image task, with changes; `undefined` leaves a parameter out. */
export const imageTask = (changes: JsonObject = {}): JsonObject =>
  objectOf(
    structuredClone(
      Object.fromEntries(
        Object.entries({
          taskType: 'imageInference',
          taskUUID: randomUUID(),
          model: 'runware:400@4',
          positivePrompt: 'a paper boat',
          width: 128,
          height: 128,
          ...changes,
        }).filter(([, value]) => value !== undefined),
      ),
    ),
  )
