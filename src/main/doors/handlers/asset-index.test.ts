import { expect, test } from 'vitest'
import { recordsOf } from '#tests/support/index-records.ts'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
import { assetIndexHandlers } from './asset-index.ts'

const assets = [1, 2, 3].map(() => someNewAsset())
const ids = assets.map(({ id }) => id)

const setup = ({ isDown = false } = {}) => {
  const asked: unknown[][] = []
  const ask = (...question: unknown[]) => {
    asked.push(question)
    const [name, about] = question
    if (name === 'piece')
      return Promise.resolve({
        records: recordsOf(assets.map((asset, at) => [asset, 3 - at] as const)),
        last: null,
        whole: true,
        newestFirst: true,
      })
    if (isDown) return Promise.reject(new Error('no thread'))
    return Promise.resolve((about as string[]).map((id) => `data:${id}`))
  }
  return { asked, handlers: assetIndexHandlers({ reader: { ask } } as never) }
}

const wanted = { query: 'amber', trashed: false }

test('the pictures of a page are read while it is on its way, and once', async () => {
  const { asked, handlers } = setup()
  await handlers['assets.index']({ ...wanted, pictures: 2 })
  expect(asked.at(-1)).toEqual(['thumbnails', ids.slice(0, 2)])
  const told = await handlers['assets.thumbnails']({ ids: ids.slice(1, 2) })
  expect(told).toEqual({ addresses: [`data:${ids[1]}`] })
  expect(asked).toHaveLength(2)
})

test('others are read when they are asked for', async () => {
  const { asked, handlers } = setup()
  await handlers['assets.index']({ ...wanted, pictures: 0 })
  expect(asked).toHaveLength(1)
  const told = await handlers['assets.thumbnails']({ ids })
  expect(told).toEqual({ addresses: ids.map((id) => `data:${id}`) })
})

test('what could not be read is told as not to be had', async () => {
  const { handlers } = setup({ isDown: true })
  await handlers['assets.index']({ ...wanted, pictures: 2 })
  expect(await handlers['assets.thumbnails']({ ids: ids.slice(0, 1) })).toEqual({
    addresses: [null],
  })
})
