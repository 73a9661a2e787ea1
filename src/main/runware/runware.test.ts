import { expect, test } from 'vitest'
import { noInputs } from '#tests/support/no-inputs.ts'
import { createRunware } from './runware.ts'

const task = {
  uuid: 'c0ffee00-0000-4000-8000-000000000001',
  operation: 'text-to-image',
  request: {},
  replayable: true,
}

/** A service that answers everything in this way. */
const answering = (status: number, body: unknown) =>
  createRunware({
    id: 'runware',
    inputs: noInputs,
    resultOrigins: () => [],
    connection: {
      url: () => Promise.resolve('https://api.runware.ai/v1'),
      key: () => Promise.resolve('secret-key'),
      fetch: () => Promise.resolve(new Response(JSON.stringify(body), { status })),
    },
  })

const errorOf = (code: string) => ({ errors: [{ code, message: '', taskUUID: task.uuid }] })

test.each([
  [401, 'invalidApiKey'],
  [408, 'timeout'],
  [429, 'rateLimitExceeded'],
  [500, 'internalServerError'],
  [504, 'providerGatewayTimeout'],
])('a question that is answered by status %i is not an answer about the task', async (...told) => {
  const [status, code] = told
  const service = answering(status, errorOf(code))
  await expect(service.poll(task)).rejects.toThrow()
  await expect(service.recall(task)).rejects.toThrow()
})

test('what the service says of the task itself is an answer', async () => {
  const failed = await answering(200, errorOf('providerError')).poll(task)
  expect(failed).toMatchObject({ kind: 'failed', failure: { code: 'provider-failed' } })
  expect(await answering(404, errorOf('taskNotFound')).poll(task)).toEqual({ kind: 'unheard' })
  expect(await answering(200, { data: [] }).poll(task)).toEqual({ kind: 'unheard' })
})
