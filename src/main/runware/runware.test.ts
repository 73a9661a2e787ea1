import { expect, test } from 'vitest'
import { noInputs } from '#tests/support/no-inputs.ts'
import { assetInput } from './inputs.ts'
import type { Inputs } from './references.ts'
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

const FILM = 'c0ffee00-0000-4000-8000-00000000000a'

/** A film that was uploaded before, and a service that answers each request in turn. */
const withFilm = (replies: readonly unknown[]) => {
  const uploads = new Map([['aa', FILM]])
  const sent: Record<string, unknown>[] = []
  const inputs: Inputs = {
    open: () =>
      Promise.resolve({
        type: 'video/mp4',
        hash: 'aa',
        size: 3,
        read: () => Promise.resolve(new Uint8Array([1, 2, 3])),
      }),
    uploaded: (hash) => uploads.get(hash) ?? null,
    keepUpload: ({ hash, mediaUuid }) => {
      uploads.set(hash, mediaUuid)
      return Promise.resolve()
    },
    forgetUpload: (mediaUuid) => {
      for (const [hash, uuid] of uploads) if (uuid === mediaUuid) uploads.delete(hash)
      return Promise.resolve()
    },
  }
  let ordinal = 0
  const uploadAnew = (): unknown => {
    ordinal += 1
    return { data: [{ mediaUUID: `c0ffee00-0000-4000-8000-${String(ordinal).padStart(12, '0')}` }] }
  }
  const service = createRunware({
    id: 'runware',
    inputs,
    resultOrigins: () => [],
    connection: {
      url: () => Promise.resolve('https://api.runware.ai/v1'),
      key: () => Promise.resolve('secret-key'),
      fetch: (_, init) => {
        const [asked] = JSON.parse(init?.body as string) as Record<string, unknown>[]
        if (asked?.['taskType'] === 'mediaStorage')
          return Promise.resolve(new Response(JSON.stringify(uploadAnew())))
        sent.push(asked ?? {})
        return Promise.resolve(new Response(JSON.stringify(replies[sent.length - 1])))
      },
    },
  })
  const request = { taskUUID: task.uuid, inputs: { video: assetInput('film') } }
  return {
    submit: () => service.submit({ ...task, request }),
    films: () => sent.map(({ inputs }) => (inputs as { video: string }).video),
  }
}

const accepted = { data: [{ taskUUID: task.uuid }] }
const refusedBy = (code: string, parameter?: string) => ({
  errors: [{ code, message: '', taskUUID: task.uuid, parameter }],
})

test.each([
  ['says it has not', refusedBy('mediaNotFound', 'inputs.video')],
  ['says it has not, without a word on where', refusedBy('mediaExpired')],
  ['refuses by its id', refusedBy('invalidVideo', 'inputs.video')],
])('a file that the service %s is uploaded anew, and the task sent again', async (_, refused) => {
  const { submit, films } = withFilm([refused, accepted])
  expect(await submit()).toMatchObject({ kind: 'running' })
  expect(films()).toEqual([FILM, expect.not.stringMatching(FILM)])
})

test('a file is uploaded anew once; what is refused then is refused', async () => {
  const gone = refusedBy('mediaNotFound', 'inputs.video')
  const { submit, films } = withFilm([gone, gone, accepted])
  await expect(submit()).rejects.toMatchObject({ detail: { serviceCode: 'mediaNotFound' } })
  expect(films()).toHaveLength(2)
})

test('a file that was uploaded in this run is not refused for being gone', async () => {
  const wrong = refusedBy('invalidVideo', 'inputs.video')
  const { submit, films } = withFilm([wrong, wrong, wrong, accepted])
  await expect(submit()).rejects.toThrow()
  await expect(submit()).rejects.toThrow()
  expect(films()).toHaveLength(3)
})

test('what is wrong with something else uploads nothing', async () => {
  const { submit, films } = withFilm([refusedBy('invalidWidth', 'width')])
  await expect(submit()).rejects.toThrow()
  expect(films()).toEqual([FILM])
})
