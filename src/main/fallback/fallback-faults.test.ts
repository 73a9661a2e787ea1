import { inspect } from 'node:util'
import { expect, test, vi } from 'vitest'
import {
  endOf,
  engineAt,
  failureOf,
  hastyEngineAt,
  taskOf,
  readInput,
} from '#tests/support/fallback-engine.ts'
import { webuiForTest } from '#tests/support/webui-for-test.ts'
import type { WebuiFault } from '#tests/support/webui-stand-in.ts'
import { createFallback } from './fallback.ts'

test.each<[WebuiFault, string, string]>([
  ['no-api', 'unreachable', 'fallback-no-api'],
  ['out-of-memory', 'final', 'fallback-refused'],
  ['inner-error', 'retry', 'fallback-refused'],
  ['plain-error', 'retry', 'fallback-refused'],
  ['garbage', 'retry', 'fallback-unreadable'],
  ['no-images', 'retry', 'result-not-a-picture'],
  ['truncated', 'retry', 'result-not-a-picture'],
  ['not-a-picture', 'retry', 'result-not-a-picture'],
  ['too-large', 'final', 'result-too-large'],
  ['cut', 'retry', 'fallback-unreachable'],
])(
  'a server with the fault %s: %s, %s; the next one goes through',
  async (fault, verdict, code) => {
    const webui = await webuiForTest()
    const engine = engineAt(webui.address)
    const task = taskOf(engine)
    webui.fail(fault)
    expect(await failureOf(engine.submit(task))).toMatchObject({ verdict, code })
    expect(await engine.poll(task)).toEqual({ kind: 'unheard' })
    webui.fail(null)
    expect(await engine.submit(task)).toMatchObject({ kind: 'finished' })
  },
)

test('what the server said about its failure is kept for the reader', async () => {
  const webui = await webuiForTest()
  const engine = engineAt(webui.address)
  webui.fail('out-of-memory')
  const { detail } = await failureOf(engine.submit(taskOf(engine)))
  expect(detail).toMatchObject({
    status: 500,
    message: expect.stringMatching(/^CUDA out of memory/u),
  })
})

test('a request the server finds faulty is final, with the field named', async () => {
  const webui = await webuiForTest()
  const engine = engineAt(webui.address)
  const task = taskOf(engine)
  task.request = { path: '/sdapi/v1/txt2img', body: { steps: 'many' } }
  expect(await failureOf(engine.submit(task))).toMatchObject({
    verdict: 'final',
    code: 'fallback-refused',
    detail: { status: 422, message: 'steps: value is not a valid integer' },
  })
})

test('a server that is not running is unreachable, and reached when it is there', async () => {
  const webui = await webuiForTest()
  const engine = engineAt(webui.address)
  const task = taskOf(engine)
  await webui.down()
  expect(await failureOf(engine.submit(task))).toMatchObject({
    verdict: 'unreachable',
    code: 'fallback-unreachable',
    detail: { host: webui.host },
  })
  await webui.up()
  expect(await engine.submit(task)).toMatchObject({ kind: 'finished' })
})

test('a task whose server goes away under way is reported as failed, and may be sent again', async () => {
  const webui = await webuiForTest()
  webui.hold()
  const engine = hastyEngineAt(webui.address)
  const task = taskOf(engine)
  await engine.submit(task)
  await vi.waitFor(() => {
    expect(webui.requests.at(-1)?.path).toBe('/sdapi/v1/txt2img')
  })
  await webui.down()
  expect(await endOf(engine, task)).toEqual({
    kind: 'failed',
    failure: { code: 'fallback-unreachable', detail: { host: webui.host } },
    refused: false,
  })
})

test('a server that has gone silent is given up, and the next task gets its turn', async () => {
  const webui = await webuiForTest()
  webui.hold()
  let isSilent = false
  const engine = createFallback({
    address: () => webui.address,
    read: readInput,
    patience: 0,
    silence: 0,
    fetch: (input, init) =>
      isSilent && init?.method === 'GET'
        ? Promise.reject(new Error('net::ERR_TIMED_OUT'))
        : fetch(input, init),
  })
  const task = taskOf(engine)
  await engine.submit(task)
  expect(await engine.poll(task)).toMatchObject({ kind: 'running' })
  isSilent = true
  expect(await endOf(engine, task)).toMatchObject({ failure: { code: 'fallback-unreachable' } })
  isSilent = false
  expect(await engine.submit(taskOf(engine))).toMatchObject({ kind: 'running' })
})

test('an info that is no JSON costs only what it would have told', async () => {
  const webui = await webuiForTest()
  const engine = engineAt(webui.address)
  webui.fail('odd-info')
  expect(await engine.submit(taskOf(engine))).toMatchObject({
    kind: 'finished',
    results: [{ seed: 7, checkpoint: 'v1-5-pruned-emaonly.safetensors [6ce0161689]' }],
  })
})

test('user and password of the address go to the server and nowhere else', async () => {
  const login = { user: 'ada', password: 'p@ss w/rd%' }
  const webui = await webuiForTest({ login })
  const typed = (password: string) =>
    `http://ada:${encodeURIComponent(password)}@${webui.host}/?__theme=dark`
  const right = engineAt(typed(login.password))
  expect(await right.submit(taskOf(right))).toMatchObject({ kind: 'finished' })

  const secret = 'wrong-secret'
  const encoded = Buffer.from(`ada:${secret}`).toString('base64')
  const wrong = engineAt(typed(secret))
  const refused = await failureOf(wrong.submit(taskOf(wrong)))
  expect(refused).toMatchObject({
    verdict: 'blocked',
    code: 'fallback-refused',
    detail: { message: 'Incorrect username or password' },
  })
  await webui.down()
  const unreachable = await failureOf(wrong.submit(taskOf(wrong)))
  const said = [refused, unreachable].map((failure) => inspect(failure, { depth: 10 })).join('\n')
  expect(said).toContain(webui.host)
  expect(said).not.toContain(secret)
  expect(said).not.toContain(encoded)
})

test('a redirect is not followed, and what was sent stays with the server it was meant for', async () => {
  const other = await webuiForTest()
  const webui = await webuiForTest({ elsewhere: other.address })
  const engine = engineAt(`http://ada:secret@${webui.host}`)
  webui.fail('redirect')
  expect(await failureOf(engine.submit(taskOf(engine)))).toMatchObject({
    verdict: 'blocked',
    code: 'fallback-unreadable',
  })
  expect(other.requests).toEqual([])
})

test('trying an address tells a server without its API, none at all, and something else apart', async () => {
  const webui = await webuiForTest()
  const { check } = engineAt('')
  webui.fail('no-api')
  expect(await failureOf(check(webui.address))).toMatchObject({ code: 'fallback-no-api' })
  webui.fail(null)
  // Something that is there and speaks JSON, but is no WebUI.
  expect(await failureOf(check(`${webui.address}/elsewhere`))).toMatchObject({
    code: 'fallback-no-api',
  })
  await webui.down()
  expect(await failureOf(check(webui.address))).toMatchObject({ code: 'fallback-unreachable' })
  expect(await failureOf(check('ftp://host'))).toMatchObject({ code: 'address-invalid' })
})
