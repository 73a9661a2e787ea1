import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { someEditor } from '#tests/support/some-editor.ts'
import { keepSharp } from './keep-sharp.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const open = () => {
  const { session } = someEditor({ width: 10, height: 10 }).editor
  const stop = keepSharp({ session })
  const look = (scale: number): void =>
    session.setState({ view: { scale, wanted: scale, x: 10.4, y: -3.6 } })
  const place = (): number[] => [session.getState().view.x, session.getState().view.y]
  return { look, place, stop }
}

test('a view that rests at a whole scale lies on whole pixels, and not while it is still being moved', () => {
  const { look, place } = open()
  look(1)
  vi.advanceTimersByTime(100)
  look(2)
  vi.advanceTimersByTime(100)
  expect(place()).toEqual([10.4, -3.6])
  vi.advanceTimersByTime(100)
  expect(place()).toEqual([10, -4])
})

test('at any other scale, where pixels cannot meet, it stays where it is', () => {
  const { look, place } = open()
  look(0.5)
  vi.advanceTimersByTime(1000)
  expect(place()).toEqual([10.4, -3.6])
})

test('once the canvas is left nothing is moved any more', () => {
  const { look, place, stop } = open()
  stop()
  look(1)
  vi.advanceTimersByTime(1000)
  expect(place()).toEqual([10.4, -3.6])
})
