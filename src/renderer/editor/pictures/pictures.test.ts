import { expect, test, vi } from 'vitest'
import type { Size } from '#shared/pixels/box.ts'
import { type Level, levelFor, sizeAt } from './levels.ts'
import type { Kept, Wanted } from './picture-calls.ts'
import { createPictures, type Drawn } from './pictures.ts'

const size = { width: 800, height: 400 }
const MEGABYTE = 1024 * 1024

const bitmapOf = ({ width, height }: Size): ImageBitmap => ({ width, height, close: vi.fn() })

const some = (room = 64 * MEGABYTE, copies: readonly string[] = []) => {
  let time = 0
  const read = vi.fn((wanted: Wanted): Promise<ImageBitmap | null> =>
    Promise.resolve(bitmapOf(wanted)),
  )
  const readWhole = vi.fn((url: string): Promise<HTMLImageElement | null> =>
    Promise.resolve(url === 'broken' ? null : ({ src: url } as HTMLImageElement)),
  )
  const keep = vi.fn(({ names }: Kept) => Promise.resolve(names))
  const leave = vi.fn(() => Promise.resolve())
  const open = vi.fn(() => Promise.resolve(copies))
  const ports = { read, readWhole, open, leave, keep, now: () => time, room }
  const pictures = createPictures('canvas/pictures', ports)
  return { pictures, ...ports, wait: (by: number) => (time += by) }
}

const widthOf = (shown: ImageBitmap | HTMLImageElement | null): number | undefined => shown?.width

test('a picture is decoded no larger than the screen shows it, and never smaller', () => {
  expect([0.01, 0.125, 0.126, 0.25, 0.3, 0.5, 0.51, 1, 4].map((scale) => levelFor(scale))).toEqual([
    0.125, 0.125, 0.25, 0.25, 0.5, 0.5, 1, 1, 1,
  ])
  expect(sizeAt({ width: 1023, height: 1 }, 0.25)).toEqual({ width: 256, height: 1 })
})

test('what is asked for twice is read once, and what is there is shown until a larger one comes', async () => {
  const { pictures, read } = some()
  expect(pictures.shown('a', 1)).toBe(null)
  await Promise.all([
    pictures.load('a', { size, level: 0.25 }),
    pictures.load('a', { size, level: 0.25 }),
  ])
  const wanted = { url: 'a', width: 200, height: 100, isWhole: false, name: '4 a' }
  expect(read.mock.calls).toEqual([[wanted]])
  expect(widthOf(pictures.shown('a', 1))).toBe(200)
  expect(pictures.isSettled('a', 1)).toBe(false)
  await pictures.load('a', { size, level: 1 })
  expect(widthOf(pictures.shown('a', 1))).toBe(800)
  expect(widthOf(pictures.shown('a', 0.5))).toBe(800)
  expect(widthOf(pictures.shown('a', 0.25))).toBe(200)
  expect(pictures.isSettled('a', 1)).toBe(true)
})

test('what a worker cannot decode is read by the page, once, and what nobody can is not asked for again', async () => {
  const { pictures, read, readWhole } = some()
  read.mockResolvedValue(null)
  for (const level of [0.25, 1] as Level[]) {
    await pictures.load('drawing', { size, level })
    await pictures.load('broken', { size, level })
  }
  expect(readWhole).toHaveBeenCalledTimes(2)
  expect(pictures.shown('drawing', 0.25)).toEqual({ src: 'drawing' })
  expect(pictures.shown('broken', 1)).toBe(null)
  expect(['drawing', 'broken'].map((url) => pictures.isSettled(url, 0.5))).toEqual([true, true])
})

test('beyond its room the larger ones go that were not drawn of late, and something of each stays', async () => {
  const { pictures, wait } = some(2 * MEGABYTE)
  const large = { width: 512, height: 512 }
  await pictures.load('a', { size: large, level: 0.25 })
  await pictures.load('a', { size: large, level: 1 })
  await pictures.load('b', { size: large, level: 1 })
  expect(widthOf(pictures.shown('a', 1))).toBe(512)
  const gone = pictures.shown('a', 1)
  wait(10_000)
  pictures.shown('b', 1)
  await pictures.load('c', { size: large, level: 1 })
  expect(gone).toHaveProperty('close.mock.calls.length', 1)
  expect(['a', 'b', 'c'].map((url) => widthOf(pictures.shown(url, 1)))).toEqual([128, 512, 512])
  expect(pictures.isSettled('a', 1)).toBe(false)
})

test('one that comes after its canvas was left is let go', async () => {
  const { pictures, read } = some()
  const close = vi.fn()
  read.mockResolvedValue({ ...size, close })
  const come = pictures.load('a', { size, level: 1 })
  pictures.close()
  await come
  expect(close).toHaveBeenCalledTimes(1)
  expect(pictures.shown('a', 1)).toBe(null)
})

const drawn = (...names: [string, Level][]): Drawn[] =>
  names.map(([url, level]) => ({ url: `media/${url}`, size, level }))

test('of what is shown small copies are kept, and nothing is written that is kept already', async () => {
  const { pictures, keep } = some(64 * MEGABYTE, ['4 a', '8 old'])
  const shown = drawn(['a', 0.25], ['b', 0.25], ['whole', 1], ['missing', 0.5])
  await Promise.all(shown.slice(0, 3).map(({ url, ...wanted }) => pictures.load(url, wanted)))
  await pictures.keep(shown)
  expect(keep.mock.calls).toEqual([
    [
      {
        url: 'canvas/pictures',
        names: ['4 a', '4 b'],
        drawn: new Map([['4 b', pictures.shown('media/b', 0.25)]]),
      },
    ],
  ])
  await pictures.keep(shown)
  expect(keep).toHaveBeenCalledTimes(1)
  await pictures.keep(shown.slice(1))
  expect(keep.mock.calls[1]?.[0]).toMatchObject({ names: ['4 b'], drawn: new Map() })
})

test('what is kept is let go of with its canvas', async () => {
  const { pictures, leave, keep } = some()
  await pictures.load('media/a', { size, level: 0.25 })
  pictures.close()
  await pictures.keep(drawn(['a', 0.25]))
  expect(leave).toHaveBeenCalledWith('canvas/pictures')
  expect(keep).not.toHaveBeenCalled()
})

test('what could not be kept, for want of room, is not made anew with every change', async () => {
  const { pictures, keep } = some()
  const shown = drawn(['a', 0.25], ['b', 0.25])
  await Promise.all(shown.map(({ url, ...wanted }) => pictures.load(url, wanted)))
  keep.mockResolvedValue(['4 a'])
  await pictures.keep(shown)
  await pictures.keep(shown)
  expect(keep).toHaveBeenCalledTimes(1)
})
