import { expect, onTestFinished, test, vi } from 'vitest'
import { EngineFailure, type TaskReport } from '#shared/contract/engine.ts'
import { startFlight } from './flight.ts'

const SILENCE = 1000

const silent = new EngineFailure('unreachable', 'fallback-unreachable')
const upset = new EngineFailure('retry', 'fallback-refused')

/** A flight whose request never ends, on a clock of its own. Says whether it was given up. */
const launch = () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  let given = false
  let answer: EngineFailure | null = null
  const flight = startFlight(
    (signal) =>
      new Promise<TaskReport>(() => {
        signal.addEventListener('abort', () => {
          given = true
        })
      }),
    () => (answer === null ? Promise.resolve({ progress: 0.5 }) : Promise.reject(answer)),
    SILENCE,
  )
  return async (after: number, next: EngineFailure | null): Promise<boolean> => {
    vi.setSystemTime(Date.now() + after)
    answer = next
    await flight.look()
    return given
  }
}

test('a server is given up after a whole while of silence, not before', async () => {
  const look = launch()
  expect(await look(5000, silent)).toBe(false)
  expect(await look(SILENCE - 1, silent)).toBe(false)
  expect(await look(1, silent)).toBe(true)
})

test.each([
  ['an answer', null],
  ['a refusal', upset],
])('%s ends the silence', async (_, answer) => {
  const look = launch()
  expect(await look(0, silent)).toBe(false)
  expect(await look(SILENCE, answer)).toBe(false)
  expect(await look(1, silent)).toBe(false)
  expect(await look(SILENCE - 1, silent)).toBe(false)
  expect(await look(1, silent)).toBe(true)
})
