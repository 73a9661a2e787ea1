import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLatest } from './latest.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const create = () => {
  const asked: { wish: number; answer: (found: string) => void; fail: () => void }[] = []
  const found: string[] = []
  const latest = createLatest<number, string>({
    quiet: 40,
    run: (wish) =>
      new Promise((answer, reject) => {
        asked.push({ wish, answer, fail: () => reject(new Error('no')) })
      }),
    onFound: (each) => found.push(each),
  })
  return { latest, asked, found }
}

test('wishes that follow each other closely are one', async () => {
  const { latest, asked, found } = create()
  latest.ask(1)
  latest.ask(2)
  await vi.advanceTimersByTimeAsync(40)
  expect(asked.map(({ wish }) => wish)).toEqual([2])
  asked[0]?.answer('two')
  await vi.advanceTimersByTimeAsync(0)
  expect(found).toEqual(['two'])
})

test('what is outdated is not told, and the last wish follows', async () => {
  const { latest, asked, found } = create()
  latest.ask(1)
  await vi.advanceTimersByTimeAsync(40)
  latest.ask(2)
  latest.ask(3)
  await vi.advanceTimersByTimeAsync(40)
  expect(asked).toHaveLength(1)
  asked[0]?.answer('one')
  await vi.advanceTimersByTimeAsync(0)
  expect(asked.map(({ wish }) => wish)).toEqual([1, 3])
  asked[1]?.answer('three')
  await vi.advanceTimersByTimeAsync(0)
  expect(found).toEqual(['three'])
})

test('after a failure the next wish is tried; what was dropped is not told', async () => {
  const { latest, asked, found } = create()
  latest.ask(1)
  await vi.advanceTimersByTimeAsync(40)
  asked[0]?.fail()
  await vi.advanceTimersByTimeAsync(0)
  latest.ask(2)
  await vi.advanceTimersByTimeAsync(40)
  latest.drop()
  asked[1]?.answer('two')
  await vi.advanceTimersByTimeAsync(0)
  expect(found).toEqual([])
})
