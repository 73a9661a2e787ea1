import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { listOf, objectOf, parseJson, type JsonObject } from '#main/demo/json.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import { imageTask } from '#main/demo/test-client.ts'

let server: DemoServer

beforeEach(async () => {
  server = await createDemoServer({ speed: 0, keys: ['good'] })
})
afterEach(() => server.close())

interface Line {
  readonly socket: WebSocket
  readonly say: (...tasks: readonly JsonObject[]) => void
  readonly hear: () => Promise<JsonObject>
}

const dial = async (query = ''): Promise<Line> => {
  const socket = new WebSocket(server.websocketUrl + query)
  const heard: JsonObject[] = []
  socket.on('message', (data: Buffer) => heard.push(objectOf(parseJson(data.toString('utf8')))))
  await once(socket, 'open')
  return {
    socket,
    say: (...tasks) => socket.send(JSON.stringify(tasks)),
    hear: async () => {
      while (heard.length === 0) await once(socket, 'message')
      return heard.shift() ?? {}
    },
  }
}

const login = { taskType: 'authentication', apiKey: 'good' }

const first = (frame: JsonObject): JsonObject => objectOf(listOf(frame['data'])[0])

const dialIn = async (query = ''): Promise<Line & { readonly session: string }> => {
  const line = await dial(query)
  line.say(login)
  return { ...line, session: String(first(await line.hear())['connectionSessionUUID']) }
}

it('refuses tasks before the login and hangs up', async () => {
  const line = await dial()
  line.say(imageTask())
  expect(await line.hear()).toHaveProperty('errors')
  await once(line.socket, 'close')
  expect(server.log).toEqual([])
})

it('names a bad key', async () => {
  const line = await dial()
  line.say({ ...login, apiKey: 'bad' })
  expect(await line.hear()).toMatchObject({
    errors: [{ code: 'invalidApiKey', taskType: 'authentication' }],
  })
})

it('answers pings and pushes one frame for each task', async () => {
  const line = await dialIn()
  line.say({ taskType: 'ping', ping: true })
  expect(await line.hear()).toEqual({ data: [{ taskType: 'ping', pong: true }] })
  const tasks = [imageTask(), imageTask()]
  line.say(...tasks)
  const frames = [await line.hear(), await line.hear()]
  const uuids = new Set(frames.map((frame) => first(frame)['taskUUID']))
  expect(uuids).toEqual(new Set(tasks.map(({ taskUUID }) => taskUUID)))
})

it('sends errors without a data list', async () => {
  const line = await dialIn()
  line.say(imageTask({ width: 1 }))
  const frame = await line.hear()
  expect(frame).toMatchObject({ errors: [{ code: 'invalidCustomWidth' }] })
  expect(frame).not.toHaveProperty('data')
})

it('checks but does not run in a dry run', async () => {
  const line = await dialIn('?dryRun=1')
  const task = imageTask()
  line.say(task)
  expect(await line.hear()).toEqual({
    data: [{ taskType: 'imageInference', taskUUID: task['taskUUID'] }],
  })
  expect(server.log).toEqual([])
})

it('delivers to the session what a dropped socket missed', async () => {
  const line = await dialIn()
  const task = imageTask()
  server.faults.set({ fault: { kind: 'drop-socket' }, times: 1 })
  line.say(task)
  await once(line.socket, 'close')
  const back = await dial()
  back.say({ ...login, connectionSessionUUID: line.session })
  expect(first(await back.hear())['connectionSessionUUID']).toBe(line.session)
  expect(first(await back.hear())).toMatchObject({ taskUUID: task['taskUUID'] })
  expect(server.log.filter(({ event }) => event === 'billed')).toHaveLength(1)
})

it('repeats frames and answers with a status when told to', async () => {
  const line = await dialIn()
  server.faults.set({ fault: { kind: 'duplicate-frames' }, times: 1 })
  line.say(imageTask())
  expect(await line.hear()).toEqual(await line.hear())
  server.faults.set({ fault: { kind: 'status', status: 429 }, times: 1 })
  const taskUUID = randomUUID()
  line.say(imageTask({ taskUUID }))
  expect(await line.hear()).toMatchObject({ errors: [{ code: 'rateLimitExceeded', taskUUID }] })
})
