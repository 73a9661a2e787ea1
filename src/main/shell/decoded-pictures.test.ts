import type { WebContents } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDecodedPictures } from './decoded-pictures.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A window that notes what its inspector is told; one that is inspected already refuses. */
const setup = ({ isInspected = false } = {}) => {
  const told: string[] = []
  let isAttached = false
  const inspector = {
    attach: () => {
      if (isInspected) throw new Error('Another debugger is already attached')
      isAttached = true
    },
    isAttached: () => isAttached,
    detach: () => {
      isAttached = false
    },
    sendCommand: (method: string, { level }: { level: string }) => {
      if (!isAttached) throw new Error('No target available')
      told.push(`${method} ${level}`)
      return Promise.resolve()
    },
  }
  const pictures = createDecodedPictures({ debugger: inspector } as unknown as WebContents)
  const serve = (count: number): void => {
    for (let served = 0; served < count; served += 1) pictures.served()
  }
  return { told, serve, isAttached: () => isAttached }
}

const LET_GO = 'Memory.simulatePressureNotification critical'

test('after a hundred pictures the window lets go, and nobody goes on inspecting it', async () => {
  const { told, serve, isAttached } = setup()
  serve(99)
  expect(told).toEqual([])
  serve(1)
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual([LET_GO])
  expect(isAttached()).toBe(false)
  serve(100)
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toHaveLength(2)
})

test('where no more come, it lets go after fewer; a handful is kept', async () => {
  const { told, serve } = setup()
  serve(19)
  await vi.advanceTimersByTimeAsync(5000)
  expect(told).toEqual([])
  serve(1)
  await vi.advanceTimersByTimeAsync(500)
  serve(1)
  await vi.advanceTimersByTimeAsync(500)
  expect(told).toEqual([])
  await vi.advanceTimersByTimeAsync(100)
  expect(told).toEqual([LET_GO])
})

test('a window that somebody else inspects is left alone, and served all the same', async () => {
  const { told, serve } = setup({ isInspected: true })
  serve(250)
  await vi.advanceTimersByTimeAsync(5000)
  expect(told).toEqual([])
})
