import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadImage } from '@napi-rs/canvas'
import type { Fault, FaultRule } from './faults.ts'
import { createDemoServer, type DemoServer } from './server.ts'
import { imageTask, post } from './test-client.ts'

let server: DemoServer
let now = 0

beforeEach(async () => {
  now = 0
  server = await createDemoServer({ speed: 0, now: () => now })
})
afterEach(() => server.close())

const fail = (fault: Fault, more: Omit<FaultRule, 'fault'> = {}): void =>
  server.faults.set({ fault, ...more })

const events = (): readonly string[] => server.log.map(({ event }) => event)

const raw = (): Promise<Response> =>
  fetch(server.url, {
    method: 'POST',
    headers: { authorization: 'Bearer x' },
    body: JSON.stringify([imageTask()]),
  })

describe('before acceptance', () => {
  it.each([401, 402, 429, 500, 503, 504] as const)('answers status %i', async (status) => {
    fail({ kind: 'status', status, retryAfter: 3 }, { times: 1 })
    const reply = await post(server, [imageTask()])
    expect(reply.status).toBe(status)
    expect(reply.headers.get('retry-after')).toBe('3')
    expect(reply.errors).toHaveLength(1)
    expect(events()).toEqual([])
    expect((await post(server, [imageTask()])).status).toBe(200)
  })

  it('sends a web page or broken JSON', async () => {
    fail({ kind: 'html-body' }, { times: 1 })
    fail({ kind: 'malformed-body' }, { times: 1 })
    expect(await (await raw()).text()).toContain('<html>')
    await expect((await raw()).json()).rejects.toThrow(SyntaxError)
    expect(events()).toEqual([])
  })

  it('cuts the connection', async () => {
    fail({ kind: 'drop-socket' }, { times: 1 })
    await expect(raw()).rejects.toThrow()
    expect(events()).toEqual([])
  })

  it('refuses for money or a disabled model, and charges nothing', async () => {
    fail({ kind: 'insufficient-credits' }, { times: 1 })
    expect((await post(server, [imageTask()])).errors[0]?.['code']).toBe('insufficientCredits')
    fail({ kind: 'model-disabled' }, { match: { model: 'runware:400@4' } })
    expect((await post(server, [imageTask()])).errors[0]?.['code']).toBe('modelDisabled')
    expect(events()).toEqual(['refused', 'refused'])
  })

  it('refuses connections while it is down and comes back on the same port', async () => {
    await server.faults.down(true)
    await expect(raw()).rejects.toThrow()
    await server.faults.down(false)
    expect((await raw()).status).toBe(200)
  })
})

describe('after acceptance', () => {
  it('charges a task whose reply is lost or never comes, and tells of it afterwards', async () => {
    const kinds = ['lose-reply', 'hang'] as const
    for (const kind of kinds) {
      fail({ kind }, { times: 1 })
      const task = imageTask()
      const signal = AbortSignal.timeout(kind === 'hang' ? 80 : 5000)
      const body = JSON.stringify([task])
      const headers = { authorization: 'Bearer x' }
      await expect(fetch(server.url, { method: 'POST', headers, body, signal })).rejects.toThrow()
      const details = await post(server, [
        { taskType: 'getTaskDetails', taskUUID: task['taskUUID'] },
      ])
      expect(details.data[0]).toMatchObject({
        response: { data: [{ taskUUID: task['taskUUID'] }] },
      })
      expect((await post(server, [task])).errors[0]?.['code']).toBe('conflictTaskUUID')
    }
    expect(events().filter((event) => event === 'billed')).toHaveLength(2)
  })

  it('fails some results and charges the others', async () => {
    fail({ kind: 'partial-failure', failing: 2 }, { times: 1 })
    const reply = await post(server, [imageTask({ numberResults: 3, includeCost: true })])
    expect([reply.status, reply.data.length, reply.errors.length]).toEqual([200, 1, 2])
    const billed = server.log.find(({ event }) => event === 'billed')
    expect(billed?.cost).toBe(reply.data[0]?.['cost'])
  })

  it('reports a provider timeout when polled, free of charge', async () => {
    fail({ kind: 'provider-timeout' })
    const task = imageTask({ deliveryMethod: 'async' })
    await post(server, [task])
    const reply = await post(server, [{ taskType: 'getResponse', taskUUID: task['taskUUID'] }])
    expect(reply.errors[0]).toMatchObject({ code: 'timeoutProvider', status: 'error' })
    expect(reply.status).toBe(200)
    expect(events()).not.toContain('billed')
  })

  it('answers the first polls with nothing', async () => {
    fail({ kind: 'empty-polls', polls: 2 }, { times: 1 })
    const task = imageTask({ deliveryMethod: 'async' })
    await post(server, [task])
    const lengths: number[] = []
    for (let poll = 0; poll < 3; poll += 1) {
      const reply = await post(server, [{ taskType: 'getResponse', taskUUID: task['taskUUID'] }])
      lengths.push(reply.data.length)
    }
    expect(lengths).toEqual([0, 0, 1])
  })

  it('charges a task and knows nothing of it afterwards', async () => {
    fail({ kind: 'forgotten' }, { times: 1 })
    const task = imageTask({ deliveryMethod: 'async' })
    expect((await post(server, [task])).data).toHaveLength(1)
    expect(events()).toEqual(['accepted', 'billed'])
    for (const taskType of ['getResponse', 'getTaskDetails'])
      expect(
        (await post(server, [{ taskType, taskUUID: task['taskUUID'] }])).data,
        taskType,
      ).toEqual([])
    expect((await post(server, [task])).errors[0]).toHaveProperty('code', 'conflictTaskUUID')
  })

  it('changes the shape of replies', async () => {
    fail({ kind: 'nsfw' }, { times: 1 })
    fail({ kind: 'extra-fields' }, { times: 1 })
    const flagged = await post(server, [imageTask()])
    expect(flagged.data[0]).toMatchObject({ NSFWContent: true, internals: { node: 'sim-1' } })
    fail({ kind: 'data-object' }, { times: 1 })
    expect((await post(server, [imageTask()])).body['data']).toHaveProperty('imageUUID')
    fail({ kind: 'error-singular' }, { times: 1 })
    const refused = await post(server, [imageTask({ width: 1 })])
    expect(refused.body['error']).toHaveProperty('code', 'invalidCustomWidth')
    expect(refused.body).not.toHaveProperty('errors')
  })

  it('hits only what the rule matches, and stops when cleared', async () => {
    const taskUUID = randomUUID()
    fail({ kind: 'status', status: 503 }, { match: { taskUUID } })
    expect((await post(server, [imageTask()])).status).toBe(200)
    expect((await post(server, [imageTask({ taskUUID })])).status).toBe(503)
    server.faults.clear()
    expect((await post(server, [imageTask({ taskUUID })])).status).toBe(200)
    expect(server.faults.rules()).toEqual([])
  })
})

describe('downloads', () => {
  const download = async (fault: Fault): Promise<Response> => {
    const { data } = await post(server, [imageTask()])
    fail(fault, { times: 1 })
    return fetch(String(data[0]?.['imageURL']), { redirect: 'manual' })
  }

  it('misses, moves or replaces the file', async () => {
    expect((await download({ kind: 'media-missing' })).status).toBe(404)
    const moved = await download({ kind: 'media-redirect', to: 'http://example.invalid/x.jpg' })
    expect([moved.status, moved.headers.get('location')]).toEqual([
      302,
      'http://example.invalid/x.jpg',
    ])
    expect(await (await download({ kind: 'media-not-picture' })).text()).toContain('<html>')
  })

  it('pads, cuts or delays the file', async () => {
    const padded = await download({ kind: 'media-oversized', bytes: 300_000 })
    expect((await padded.arrayBuffer()).byteLength).toBe(300_000)
    const cut = await download({ kind: 'media-truncated' })
    await expect(cut.arrayBuffer()).rejects.toThrow()
    const slow = await download({ kind: 'media-slow', ms: 5 })
    expect((await loadImage(Buffer.from(await slow.arrayBuffer()))).width).toBe(128)
  })
})
