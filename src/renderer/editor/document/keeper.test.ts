import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CanvasState, JournalEntry } from '#shared/model/canvas-history.ts'
import { createKeeper } from './keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const undo: JournalEntry = { kind: 'undo' }
const redo: JournalEntry = { kind: 'redo' }

const open = (length = 0) => {
  const told: string[] = []
  const world = { fails: false, tilesFail: false, whileTiles: (): void => undefined }
  const keeper = createKeeper(
    {
      settleTiles: async () => {
        if (world.tilesFail) throw new Error('disk full')
        told.push('tiles')
        world.whileTiles()
      },
      append: async (sequence, entries) => {
        if (world.fails) throw new Error('disk full')
        told.push(`append ${sequence} ${entries.map(({ kind }) => kind).join(',')}`)
      },
      keep: async (sequence) => {
        told.push(`keep ${sequence}`)
      },
      state: () => ({}) as CanvasState,
      onSaving: (saving) => told.push(saving),
    },
    { sequence: length, length },
  )
  return { keeper, told, world }
}

test('what happens is written within a quarter of a second, tiles first, in its order', async () => {
  const { keeper, told } = open()
  keeper.enter(undo)
  keeper.enter(redo)
  await vi.advanceTimersByTimeAsync(250)
  expect(told).toEqual(['saving', 'saving', 'tiles', 'append 0 undo,redo', 'saved'])
  keeper.enter(undo)
  await vi.advanceTimersByTimeAsync(250)
  expect(told.slice(5)).toEqual(['saving', 'tiles', 'append 2 undo', 'saved'])
})

test('what cannot be written is kept and tried again; nothing names a tile that is not on disk', async () => {
  const { keeper, told, world } = open()
  world.tilesFail = true
  keeper.enter(undo)
  await vi.advanceTimersByTimeAsync(250)
  expect(told).toEqual(['saving', 'failed'])
  world.tilesFail = false
  world.fails = true
  await vi.advanceTimersByTimeAsync(2000)
  expect(told).toEqual(['saving', 'failed', 'tiles', 'failed'])
  world.fails = false
  await vi.advanceTimersByTimeAsync(2000)
  expect(told.slice(4)).toEqual(['tiles', 'append 0 undo', 'saved'])
})

test('what happens while tiles are written waits for its own', async () => {
  const { keeper, told, world } = open()
  world.whileTiles = () => {
    world.whileTiles = () => undefined
    keeper.enter(redo)
  }
  keeper.enter(undo)
  await keeper.flush()
  const written = told.filter((line) => !line.startsWith('sav'))
  expect(written).toEqual(['tiles', 'append 0 undo', 'tiles', 'append 1 redo'])
})

test('a long journal is kept as a whole, at the place that it leads to', async () => {
  const { keeper, told } = open(399)
  keeper.enter(undo)
  await keeper.flush()
  expect(told).toEqual(['saving', 'tiles', 'append 399 undo', 'keep 400', 'saved'])
  keeper.enter(undo)
  await keeper.flush()
  expect(told.filter((line) => line.startsWith('keep'))).toHaveLength(1)
})

test('asked to, it writes at once what waits, and says whether all of it is on disk', async () => {
  const { keeper, told, world } = open()
  keeper.enter(undo)
  expect(await keeper.flush()).toBe(true)
  expect(told.at(-1)).toBe('saved')
  expect(told).toContain('append 0 undo')
  world.fails = true
  keeper.enter(redo)
  expect(await keeper.flush()).toBe(false)
  world.fails = false
  expect(await keeper.flush()).toBe(true)
  expect(told).toContain('append 1 redo')
})
