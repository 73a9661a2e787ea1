import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import type { Questions } from './reader-messages.ts'
import { createReader } from './reader.ts'

/** Answers every question by the number of its thread. */
const PROGRAM = `import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', ({ id }) => parentPort.postMessage({ id, ok: true, value: threadId }))`

const setup = () => {
  const program = join(temporaryFolder(), 'threads.mjs')
  writeFileSync(program, PROGRAM)
  const reader = createReader({ file: 'any', program, here: {} as Questions })
  onTestFinished(() => reader.close())
  return {
    patient: (): Promise<unknown> => reader.ask('damage'),
    quick: (): Promise<unknown> => reader.ask('shelves'),
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a thread that has nothing to do ends, and another one answers the next question', async () => {
  const { patient, quick } = setup()
  const first = await patient()
  const other = await quick()
  expect(await patient()).toBe(first)
  vi.advanceTimersByTime(2000)
  expect(await patient()).not.toBe(first)
  expect(await quick()).toBe(other)
  vi.advanceTimersByTime(30_000)
  expect(await quick()).not.toBe(other)
})

test('a thread that is asked again before it rested goes on', async () => {
  const { quick } = setup()
  const first = await quick()
  vi.advanceTimersByTime(29_000)
  expect(await quick()).toBe(first)
  vi.advanceTimersByTime(29_000)
  expect(await quick()).toBe(first)
})

test('no thread ends while it is asked', async () => {
  const { quick } = setup()
  const first = await quick()
  const asked = quick()
  vi.advanceTimersByTime(60_000)
  expect(await asked).toBe(first)
})
