import { expect, test } from 'vitest'
import { EngineFailure, type Verdict } from '#shared/contract/engine.ts'
import type { FailureCode } from '#shared/contract/failures.ts'
import { createSimulatedClock } from '#tests/faults/simulation/clock.ts'
import { createLane } from './lane.ts'

const setup = () => {
  const time = createSimulatedClock(() => 0.5)
  return { time, lane: createLane(time.clock, () => undefined) }
}

const fail =
  (verdict: Verdict, code: FailureCode, retryAfter: number | null = null) =>
  () =>
    Promise.reject(new EngineFailure(verdict, code, { retryAfter }))

const succeed = () => Promise.resolve('answer')

/** How many of these waits are over once everything that can run has run. */
const released = async (turns: readonly Promise<boolean>[]): Promise<number> => {
  let count = 0
  for (const turn of turns) void turn.then(() => (count += 1))
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
  return count
}

test('a busy engine closes the lane, lets one probe through, and opens for all on its success', async () => {
  const { time, lane } = setup()
  await expect(lane.call(fail('busy', 'service-busy'))).rejects.toThrow('service-busy')
  expect(lane.state().lane).toBe('busy')
  const turns = [lane.turn(), lane.turn(), lane.turn()]
  expect(await released(turns)).toBe(0)
  time.step()
  expect(await released(turns)).toBe(1)
  await lane.call(succeed)
  expect(await released(turns)).toBe(3)
  expect(lane.state()).toEqual({ lane: 'open', retryAt: null })
})

test('every failed probe waits longer, and a wait the engine asks for is kept', async () => {
  const { time, lane } = setup()
  const waits: number[] = []
  for (let round = 0; round < 4; round += 1) {
    await expect(lane.call(fail('unreachable', 'no-network'))).rejects.toThrow()
    waits.push((lane.state().retryAt ?? 0) - time.clock.now())
    time.step()
  }
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(new Set(waits).size).toBe(4)
  await expect(lane.call(fail('busy', 'service-busy', 60_000))).rejects.toThrow()
  expect((lane.state().retryAt ?? 0) - time.clock.now()).toBeGreaterThanOrEqual(60_000)
})

test('a refused key keeps the lane closed until the user mends it', async () => {
  const { time, lane } = setup()
  await expect(lane.call(fail('blocked', 'key-refused'))).rejects.toThrow()
  const turns = [lane.turn()]
  expect(time.step()).toBe(false)
  expect(await released(turns)).toBe(0)
  expect(lane.state().lane).toBe('no-key')
  lane.retry()
  expect(await released(turns)).toBe(1)
})

test('a failure of one task alone leaves the lane open', async () => {
  const { lane } = setup()
  await expect(lane.call(fail('refused', 'content-refused'))).rejects.toThrow()
  expect(lane.state().lane).toBe('open')
})

test('a probe that is not used goes to the next who waits', async () => {
  const { time, lane } = setup()
  await expect(lane.call(fail('busy', 'service-busy'))).rejects.toThrow()
  const turns = [lane.turn(), lane.turn()]
  time.step()
  expect(await released(turns)).toBe(1)
  lane.pass()
  expect(await released(turns)).toBe(2)
})
