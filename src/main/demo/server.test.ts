import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import { afterEach, describe, expect, it } from 'vitest'
import type { DemoOptions } from './options.ts'
import { createDemoServer, type DemoServer } from './server.ts'
import { imageTask, post } from './test-client.ts'

let server: DemoServer

const start = async (options: DemoOptions = {}): Promise<void> => {
  server = await createDemoServer({ speed: 0, ...options })
}

afterEach(() => server.close())

const bills = (): readonly number[] =>
  server.log.filter(({ event }) => event === 'billed').map(({ cost }) => cost ?? 0)

describe('the envelope', () => {
  it('answers a task with its result and never sends an empty errors array', async () => {
    await start()
    const reply = await post(server, [imageTask({ seed: 7, includeCost: true })])
    expect(reply.status).toBe(200)
    expect(Object.keys(reply.body)).toEqual(['data'])
    expect(reply.data[0]).toMatchObject({ taskType: 'imageInference', seed: 7 })
    expect(reply.data[0]?.['cost']).toBeGreaterThan(0)
    expect(reply.data[0]?.['imageURL']).toMatch(
      new RegExp(`^${server.origin}/image/os/sim/ws/1/ii/[0-9a-f-]{36}\\.jpg$`),
    )
  })

  it('tells the cost only when asked', async () => {
    await start()
    const reply = await post(server, [imageTask()])
    expect(reply.data[0]).not.toHaveProperty('cost')
  })

  it('refuses a body that is not a list of objects', async () => {
    await start()
    for (const body of [imageTask(), [], ['text'], 3]) {
      const reply = await post(server, body)
      expect(reply.status).toBe(400)
      expect(reply.errors[0]?.['code']).toBe('invalidPayloadFormat')
      expect(reply.body['data']).toEqual([])
    }
  })

  it('answers 400 for one bad task and 200 with both lists for a mixed batch', async () => {
    await start()
    const bad = imageTask({ width: 1000 })
    const alone = await post(server, [bad])
    expect([alone.status, alone.data.length, alone.errors[0]?.['code']]).toEqual([
      400,
      0,
      'invalidCustomWidth',
    ])
    expect(alone.errors[0]?.['taskUUID']).toBe(bad['taskUUID'])
    const mixed = await post(server, [imageTask(), bad])
    expect([mixed.status, mixed.data.length, mixed.errors.length]).toEqual([200, 1, 1])
  })
})

describe('keys', () => {
  it('takes a bearer key or an authentication task, and nothing else', async () => {
    await start({ keys: ['good'] })
    const codes = async (headers: Record<string, string>, tasks: unknown = [imageTask()]) => {
      const reply = await post(server, tasks, headers)
      return [reply.status, reply.errors[0]?.['code']]
    }
    expect(await codes({ authorization: 'Bearer good' })).toEqual([200, undefined])
    expect(await codes({ authorization: 'Bearer bad' })).toEqual([401, 'invalidApiKey'])
    expect(await codes({ authorization: 'good' })).toEqual([401, 'invalidApiKey'])
    expect(await codes({})).toEqual([401, 'missingApiKey'])
    const login = { taskType: 'authentication', apiKey: 'good' }
    expect(await codes({}, [login, imageTask()])).toEqual([200, undefined])
  })
})

describe('task types and UUIDs', () => {
  it('tells unknown types from known ones it does not serve', async () => {
    await start()
    const reply = await post(server, [
      { taskType: 'imageDreaming', taskUUID: randomUUID() },
      { taskType: '3dInference', taskUUID: randomUUID() },
    ])
    expect(reply.errors.map(({ code }) => code)).toEqual(['invalidTaskType', 'unsupportedTaskType'])
    expect(reply.errors[0]?.['allowedValues']).toContain('imageInference')
  })

  it('refuses a UUID that is not version 4', async () => {
    await start()
    const reply = await post(server, [imageTask({ taskUUID: 'abc' })])
    expect(reply.errors[0]?.['code']).toBe('invalidTaskUUID')
  })

  it('never runs or charges a UUID twice', async () => {
    await start()
    const task = imageTask({ deliveryMethod: 'async' })
    await post(server, [task])
    const again = await post(server, [task])
    expect(again.status).toBe(400)
    expect(again.errors[0]).toMatchObject({
      code: 'conflictTaskUUID',
      context: { taskType: 'imageInference', taskUUID: task['taskUUID'], deliveryMethod: 'async' },
    })
    expect(bills()).toHaveLength(1)
  })

  it('lets the UUID of a refused task be used again', async () => {
    await start()
    const task = imageTask({ width: 130 })
    expect((await post(server, [task])).status).toBe(400)
    expect((await post(server, [{ ...task, width: 144 }])).status).toBe(200)
  })
})

describe('money', () => {
  it('charges results together, once, and takes them from the balance', async () => {
    await start({ balance: 1 })
    const task = imageTask({ numberResults: 3, includeCost: true })
    const reply = await post(server, [task])
    const sum = reply.data.reduce((total, { cost }) => total + Number(cost), 0)
    expect(bills()).toHaveLength(1)
    expect(bills()[0]).toBeCloseTo(sum, 6)
    const account = {
      taskType: 'accountManagement',
      taskUUID: randomUUID(),
      operation: 'getDetails',
    }
    const details = await post(server, [account])
    expect(details.data[0]).toMatchObject({
      balance: { amount: expect.closeTo(1 - sum, 5) as number },
    })
  })

  it('refuses what the balance does not cover, and partner models on trial credit', async () => {
    await start({ balance: 0.0001, freeCreditOnly: true })
    const hosted = imageTask({ width: 1024, height: 1024 })
    const partner = imageTask({ model: 'openai:gpt-image@2', width: 1024, height: 1024 })
    const reply = await post(server, [hosted, partner])
    expect(reply.errors.map(({ code }) => code)).toEqual([
      'insufficientCredits',
      'thirdPartyInsufficientCredits',
    ])
    expect(bills()).toEqual([])
  })

  it('appends its diary to a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demo-log-'))
    const logFile = join(folder, 'log.jsonl')
    await start({ logFile })
    await post(server, [imageTask(), imageTask({ width: 1 })])
    const events = readFileSync(logFile, 'utf8').trim().split('\n')
    const names = events.map((line) => (JSON.parse(line) as { event: string }).event)
    expect(names.toSorted()).toEqual(['accepted', 'billed', 'refused', 'result'])
    rmSync(folder, { recursive: true })
  })
})

describe('asynchronous tasks', () => {
  const poll = (taskUUID: unknown) => post(server, [{ taskType: 'getResponse', taskUUID }])
  const details = (taskUUID: unknown) => post(server, [{ taskType: 'getTaskDetails', taskUUID }])

  it('acknowledges at once and finishes results one after another with rising seeds', async () => {
    let now = 1_000_000
    await start({ now: () => now, speed: 1 })
    const task = imageTask({ deliveryMethod: 'async', numberResults: 3, seed: 40 })
    const ack = await post(server, [task])
    expect(ack.data).toEqual([{ taskType: 'imageInference', taskUUID: task['taskUUID'] }])
    const seen: string[][] = []
    for (let step = 0; step < 40; step += 1) {
      const { data } = await poll(task['taskUUID'])
      seen.push(data.map(({ status }) => String(status)))
      now += 100
    }
    const counts = seen.map((statuses) => statuses.filter((status) => status === 'success').length)
    expect([...new Set(counts)]).toEqual([0, 1, 2, 3])
    expect(seen[0]).toEqual(['processing', 'processing', 'processing'])
    const { data } = await poll(task['taskUUID'])
    expect(data.map(({ seed }) => seed)).toEqual([40, 41, 42])
    expect(bills()).toHaveLength(1)
  })

  it('answers an unknown UUID and a synchronous task with an empty list', async () => {
    await start()
    const task = imageTask()
    await post(server, [task])
    for (const taskUUID of [randomUUID(), task['taskUUID']]) {
      expect((await poll(taskUUID)).body).toEqual({ data: [] })
    }
  })

  it('keeps request and outcome of every task for getTaskDetails', async () => {
    await start()
    const task = imageTask()
    const { data } = await post(server, [task])
    const found = await details(task['taskUUID'])
    expect(found.data[0]).toMatchObject({ request: [task], response: { data } })
    const unknown = await details(randomUUID())
    expect(unknown.errors[0]?.['code']).toBe('taskNotFound')
  })
})

describe('results', () => {
  it('delivers the asked size, format and forms', async () => {
    await start()
    const task = imageTask({
      width: 256,
      height: 128,
      outputFormat: 'png',
      outputType: ['dataURI', 'URL'],
    })
    const { data } = await post(server, [task])
    const file = await fetch(String(data[0]?.['imageURL']))
    expect(file.headers.get('content-type')).toBe('image/png')
    const bytes = Buffer.from(await file.arrayBuffer())
    const picture = await loadImage(bytes)
    expect([picture.width, picture.height]).toEqual([256, 128])
    expect(data[0]?.['imageDataURI']).toBe(`data:image/png;base64,${bytes.toString('base64')}`)
  })

  it('forgets a result after its ttl', async () => {
    let now = 0
    await start({ now: () => now })
    const { data } = await post(server, [imageTask({ ttl: 60 })])
    const url = String(data[0]?.['imageURL'])
    expect((await fetch(url)).status).toBe(200)
    now = 61_000
    expect((await fetch(url)).status).toBe(404)
  })

  it('takes an uploaded picture as source and refuses a broken one', async () => {
    await start()
    const made = await post(server, [imageTask({ outputType: 'base64Data', outputFormat: 'PNG' })])
    const image = String(made.data[0]?.['imageBase64Data'])
    const upload = await post(server, [{ taskType: 'imageUpload', taskUUID: randomUUID(), image }])
    const seedImage = upload.data[0]?.['imageUUID']
    const model = 'runware:101@1'
    const good = await post(server, [imageTask({ model, strength: 0.4, inputs: { seedImage } })])
    expect(good.status).toBe(200)
    const bad = await post(server, [imageTask({ model, inputs: { seedImage: randomUUID() } })])
    expect(bad.errors[0]).toMatchObject({ code: 'mediaNotFound', parameter: 'inputs.seedImage' })
  })

  it('stores a file and deletes it once', async () => {
    await start()
    const media = `data:image/png;base64,${Buffer.from('\x89PNG').toString('base64')}`
    const stored = await post(server, [
      { taskType: 'mediaStorage', taskUUID: randomUUID(), operation: 'upload', media },
    ])
    const uuid = stored.data[0]?.['mediaUUID']
    const remove = () =>
      post(server, [
        { taskType: 'mediaStorage', taskUUID: randomUUID(), operation: 'delete', media: uuid },
      ])
    expect((await remove()).data[0]).toMatchObject({ operation: 'delete', mediaUUID: uuid })
    expect((await remove()).errors[0]?.['code']).toBe('mediaNotFound')
  })

  it('finds models by words, category and page', async () => {
    await start()
    const search = (more: object) =>
      post(server, [{ taskType: 'modelSearch', taskUUID: randomUUID(), search: 'sdxl', ...more }])
    const all = (await search({ limit: 100 })).data[0]
    const page = (await search({ limit: 2, offset: 1, category: 'lora' })).data[0]
    const results = page?.['results'] as { category: string; heroImage: string }[]
    expect(Number(all?.['totalResults'])).toBeGreaterThan(Number(page?.['totalResults']))
    expect(results.map(({ category }) => category)).toEqual(['lora', 'lora'])
    expect((await fetch(results[0]?.heroImage ?? '')).headers.get('content-type')).toBe(
      'image/jpeg',
    )
  })
})
