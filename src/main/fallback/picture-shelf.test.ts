import { expect, test } from 'vitest'
import { bytesOf, failureOf } from '#tests/support/fallback-engine.ts'
import { createPictureShelf } from './picture-shelf.ts'

test('a picture can be fetched again, since the disk may have been full', async () => {
  const shelf = createPictureShelf(0)
  const url = shelf.put('a', Buffer.from('picture a'))
  expect(String(await bytesOf(shelf.fetch(url)))).toBe('picture a')
  expect(String(await bytesOf(shelf.fetch(url)))).toBe('picture a')
})

test('of the fetched ones the oldest is let go, of the others none', async () => {
  const shelf = createPictureShelf(20)
  const urls = ['a', 'b', 'c', 'd', 'e'].map((name) => shelf.put(name, Buffer.alloc(10)))
  const [a = '', b = '', c = '', d = '', e = ''] = urls
  for (const url of [a, b, c]) await bytesOf(shelf.fetch(url))
  expect(await failureOf(bytesOf(shelf.fetch(a)))).toMatchObject({ code: 'result-missing' })
  for (const url of [b, c, d, e]) expect(await bytesOf(shelf.fetch(url))).toHaveLength(10)
})

test('one that was fetched half-way counts as not fetched', async () => {
  const shelf = createPictureShelf(0)
  const url = shelf.put('a', Buffer.alloc(10))
  for await (const chunk of shelf.fetch(url)) {
    expect(chunk).toHaveLength(10)
    break
  }
  const other = shelf.put('b', Buffer.alloc(10))
  await bytesOf(shelf.fetch(other))
  expect(await bytesOf(shelf.fetch(url))).toHaveLength(10)
})

test.each(['a', 'https://im.runware.ai/a.png', 'fallback:', 'fallback:b'])(
  'nothing is fetched from %s',
  async (url) => {
    const shelf = createPictureShelf()
    shelf.put('a', Buffer.alloc(10))
    expect(await failureOf(bytesOf(shelf.fetch(url)))).toMatchObject({ code: 'result-missing' })
  },
)
