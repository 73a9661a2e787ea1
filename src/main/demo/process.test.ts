import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { isObject, parseJson, type JsonObject } from './json.ts'
import { imageTask, post } from './test-client.ts'

const entry = fileURLToPath(new URL('process.ts', import.meta.url))
const options = JSON.stringify({ speed: 0, control: true })

const urlOf = (message: unknown): { url: string; origin: string } => {
  const { url, origin, type } = isObject(message) ? message : ({} as JsonObject)
  expect(type).toBe('listening')
  return { url: String(url), origin: String(origin) }
}

it('serves a parent over IPC, takes faults from it and leaves with it', async () => {
  const child = fork(entry, [options])
  const [message] = (await once(child, 'message')) as [unknown]
  const { url } = urlOf(message)
  expect((await post({ url }, [imageTask()])).status).toBe(200)
  child.send({ type: 'fault', set: { fault: { kind: 'status', status: 503 } } })
  const status = async (): Promise<number> => (await post({ url }, [imageTask()])).status
  await expect.poll(status).toBe(503)
  child.disconnect()
  expect(await once(child, 'exit')).toEqual([0, null])
})

it('runs from a terminal, is steered over loopback and closes on a signal', async () => {
  const child = spawn(process.execPath, [entry, options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const { url, origin } = urlOf(parseJson(line))
  const set = { fault: { kind: 'status', status: 402 }, times: 1 }
  await fetch(`${origin}/control/faults`, { method: 'POST', body: JSON.stringify({ set }) })
  expect((await post({ url }, [imageTask()])).status).toBe(402)
  expect((await post({ url }, [imageTask()])).status).toBe(200)
  const log = (await (await fetch(`${origin}/control/log`)).json()) as { event: string }[]
  expect(log.map(({ event }) => event)).toEqual(['accepted', 'billed', 'result'])
  await fetch(`${origin}/control/faults`, {
    method: 'POST',
    body: JSON.stringify({ downFor: 500 }),
  })
  await expect.poll(async () => post({ url }, [imageTask()]).catch(() => 'refused')).toBe('refused')
  const back = async (): Promise<unknown> =>
    (await post({ url }, [imageTask()]).catch(() => undefined))?.status
  await expect.poll(back).toBe(200)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})
