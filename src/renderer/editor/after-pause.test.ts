import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterPause } from './after-pause.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('something is done once after a pause, however often it began before, and at once when it is ended', () => {
  const done: number[] = []
  const { begin, end } = afterPause(1000, () => done.push(Date.now()))
  end()
  const from = Date.now()
  begin()
  vi.advanceTimersByTime(900)
  begin()
  vi.advanceTimersByTime(999)
  expect(done).toEqual([])
  vi.advanceTimersByTime(1)
  expect(done).toEqual([from + 1900])
  vi.advanceTimersByTime(5000)
  end()
  expect(done).toHaveLength(1)
  begin()
  end()
  expect(done).toHaveLength(2)
  vi.advanceTimersByTime(5000)
  expect(done).toHaveLength(2)
})
