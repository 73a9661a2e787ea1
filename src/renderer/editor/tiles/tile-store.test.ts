import { expect, test } from 'vitest'
import { packing, type TileBytes } from './packing.ts'
import { createTileStore } from './tile-store.ts'

const open = () => {
  const disk = new Map<string, TileBytes>()
  let next = 0
  const world = { fails: false, failsAt: 0, writes: 0 }
  const tiles = () =>
    createTileStore({
      createId: () => `tile-${(next += 1)}`,
      read: async (id) => disk.get(id) ?? new Uint8Array(),
      write: async (come) => {
        world.writes += 1
        if (world.fails || world.writes === world.failsAt) throw new Error('disk full')
        for (const [id, bytes] of come) disk.set(id, bytes)
      },
      ...packing,
      room: 256 * 1024,
    })
  return { disk, tiles, world }
}

const pattern = (seed: number, length = 65_536): TileBytes =>
  Uint8Array.from({ length }, (_, at) => (at * seed) % 251)

test('a tile that was put in is at hand at once, small on disk once settled, and the same when it is read again', async () => {
  const { disk, tiles } = open()
  const first = tiles()
  const id = first.put(pattern(3))
  expect(first.peek(id)).toEqual(pattern(3))
  expect(disk.size).toBe(0)
  await first.settle()
  expect(disk.get(id)?.byteLength).toBeLessThan(10_000)
  expect(await tiles().get(id)).toEqual(pattern(3))
})

test('what cannot be written is told, kept, and written the next time', async () => {
  const { disk, tiles, world } = open()
  const store = tiles()
  world.fails = true
  const id = store.put(pattern(5))
  await expect(store.settle()).rejects.toThrow('disk full')
  world.fails = false
  await store.settle()
  expect([...disk.keys()]).toEqual([id])
})

test('tiles used longest ago give way, but never one that is not on disk yet', async () => {
  const { tiles } = open()
  const store = tiles()
  const ids = [1, 2, 3, 4, 5].map((seed) => store.put(pattern(seed)))
  expect(ids.every((id) => store.peek(id) !== undefined)).toBe(true)
  await store.settle()
  store.put(pattern(6, 16))
  expect(store.readyBytes()).toBeLessThanOrEqual(256 * 1024)
  expect(store.peek(ids[0] ?? '')).toBeUndefined()
  expect(store.peek(ids[4] ?? '')).toBeDefined()
  expect((await store.get(ids[0] ?? '')).subarray(0, 8)).toEqual(pattern(1, 8))
})

test('many are written some at a time; what was on disk when one could not be is not written again', async () => {
  const { disk, tiles, world } = open()
  const store = tiles()
  const ids = Array.from({ length: 150 }, (_, seed) => store.put(pattern(seed, 16)))
  world.failsAt = 2
  await expect(store.settle()).rejects.toThrow('disk full')
  expect(disk.size).toBe(64)
  const later = store.put(pattern(3, 16))
  await store.settle()
  expect(world.writes).toBe(4)
  expect([...disk.keys()]).toEqual([...ids, later])
})
