import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { thumbnailUrl } from './media-url.ts'

const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const listOf = (...numbers: readonly number[]) => {
  const ids = numbers.map(idOf)
  return {
    length: ids.length,
    at: (at: number) => ids[at],
    indexOf: (id: string) => ids.indexOf(id),
  }
}

/** A window whose library has the thumbnails of all but some. */
const open = async (missing: readonly number[] = []) => {
  const asked: string[][] = []
  const without = new Set(missing.map(idOf))
  const state = { isDown: false }
  vi.stubGlobal('window', {
    studio: {
      request: (_: string, { ids }: { ids: string[] }) => {
        asked.push(ids)
        const addresses = ids.map((id) => (without.has(id) ? null : `data:${id}`))
        const answer = state.isDown
          ? { ok: false, code: 'internal', detail: {} }
          : { ok: true, value: { addresses } }
        return Promise.resolve(JSON.stringify(answer))
      },
    },
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return { asked, state, ...(await import('./thumbnails.ts')) }
}

beforeEach(() => {
  vi.resetModules()
})

test('as many as are in view, and some more, are asked for at one go and are then at hand', async () => {
  const { asked, expectPictures, picturesInView, readPictures, pictureAtHand } = await open()
  expectPictures(4)
  expect(picturesInView()).toBe(5)
  readPictures(listOf(1, 2, 3, 4, 5, 6))
  expect(asked).toEqual([[1, 2, 3, 4, 5].map(idOf)])
  expect(await pictureAtHand(idOf(5))).toBe(`data:${idOf(5)}`)
  expect(pictureAtHand(idOf(5))).toBe(`data:${idOf(5)}`)
  expect(pictureAtHand(idOf(6))).toBeUndefined()
})

test('what is at hand or on its way is not asked for again', async () => {
  const { asked, readPictures } = await open()
  readPictures(listOf(1, 2))
  readPictures(listOf(2, 3))
  readPictures(listOf(3, 1))
  expect(asked).toEqual([[1, 2].map(idOf), [idOf(3)]])
})

test('one that is not to be had so is loaded by itself, and so are all when nobody answers', async () => {
  const { state, readPictures, pictureAtHand } = await open([2])
  readPictures(listOf(1, 2))
  expect(await pictureAtHand(idOf(2))).toBe(thumbnailUrl(idOf(2)))
  expect(pictureAtHand(idOf(2))).toBeUndefined()
  state.isDown = true
  readPictures(listOf(7))
  expect(await pictureAtHand(idOf(7))).toBe(thumbnailUrl(idOf(7)))
})

test('those read long ago are let go', async () => {
  const { expectPictures, readPictures, pictureAtHand } = await open()
  expectPictures(30)
  for (let first = 0; first < 400; first += 30)
    readPictures(listOf(...Array.from({ length: 30 }, (_, at) => first + at)))
  await pictureAtHand(idOf(400))
  expect(pictureAtHand(idOf(0))).toBeUndefined()
  expect(pictureAtHand(idOf(400))).toBeDefined()
})
