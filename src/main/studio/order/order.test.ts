import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AssetChange } from '#shared/model/change.ts'
import { openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { bodyOf, numberedPicture } from '#tests/support/picture-files.ts'

/** A studio whose library holds so many pictures; their ids, the oldest first. */
const withPictures = async (count: number): Promise<PlainStudio & { ids: string[] }> => {
  const home = await openPlainStudio()
  const ids: string[] = []
  for (let at = 0; at < count; at += 1) {
    const name = `${at}.png`
    ids.push(await home.studio.importAsset({ name, body: bodyOf(numberedPicture(at)) }))
  }
  return { ...home, ids }
}

/** Everything that is said of the assets, as the window would read it. */
const stateOf = ({ library }: PlainStudio, ids: readonly string[]) =>
  ids.map((id) => {
    const { rating, notes, tags, trashedAt } = library.assets.get(id) ?? {}
    const [judgement] = library.judgements.of([id])
    return {
      rating,
      notes,
      tags,
      inTrash: trashedAt !== null,
      stack: judgement?.stack,
      folders: library.folders.ofAsset(id).toSorted(),
    }
  })

test('all that a search finds is changed at once, and taken back at once', async () => {
  const home = await withPictures(5)
  const { order } = home.studio
  await order.change({ ids: home.ids.slice(0, 3) }, { tag: ['Autumn'], rating: 2 })
  const before = stateOf(home, home.ids)
  const done = await order.change(
    { query: 'tag:autumn', trashed: false },
    { rating: 5, tag: ['Winter'], untag: ['autumn'], notes: 'for the client' },
  )
  expect(done.count).toBe(3)
  expect(stateOf(home, home.ids).map(({ rating, tags, notes }) => [rating, tags, notes])).toEqual([
    ...Array.from({ length: 3 }, () => [5, ['Winter'], 'for the client']),
    [0, [], null],
    [0, [], null],
  ])
  expect(await order.undo(done.undo)).toBe(true)
  expect(stateOf(home, home.ids)).toEqual(before)
  expect(await order.undo(done.undo)).toBe(false)
})

test('a stack has one on top, and is taken apart whichever of it is meant', async () => {
  const home = await withPictures(3)
  const [first = '', second = ''] = home.ids
  await home.studio.order.change({ ids: [second, first] }, { stack: true })
  const [top, below, other] = home.library.judgements.of(home.ids.toReversed()).toReversed()
  expect([top?.stackTop, below?.stackTop]).toEqual([0, 1])
  expect(top?.stack).toBe(below?.stack)
  expect(other?.stack).toBeNull()
  await home.studio.order.change({ ids: [first] }, { stack: false })
  expect(home.library.judgements.of(home.ids).map(({ stack }) => stack)).toEqual([null, null, null])
})

test('any changes in any order, taken back in turn, leave everything as it was; rows and index agree', async () => {
  const home = await withPictures(4)
  const { order, shelves } = home.studio
  const folder = await shelves.addFolder('Posters', null)
  const change: fc.Arbitrary<AssetChange> = fc.oneof(
    fc.record({ rating: fc.integer({ min: -1, max: 5 }) }),
    fc.record({ notes: fc.option(fc.constantFrom('a', 'b'), { nil: null }) }),
    fc.record({ tag: fc.subarray(['x', 'y', 'Z']), untag: fc.subarray(['x', 'z']) }),
    fc.record({ file: fc.constant<string[]>([folder.id]) }),
    fc.record({ unfile: fc.constant<string[]>([folder.id]) }),
    fc.record({ trash: fc.boolean() }),
    fc.record({ stack: fc.boolean() }),
  )
  const some = fc.subarray(home.ids, { minLength: 1 })
  const start = stateOf(home, home.ids)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(some, change), { maxLength: 8 }), async (changes) => {
      const undos: string[] = []
      for (const [ids, each] of changes) undos.push((await order.change({ ids }, each)).undo)
      const inTrash = stateOf(home, home.ids).filter((each) => each.inTrash).length
      const listed = home.library.assetIndex.piece({ query: '', trashed: true }).records
      expect(listed.length / 28).toBe(inTrash)
      for (const undo of undos.toReversed()) await order.undo(undo)
      expect(stateOf(home, home.ids)).toEqual(start)
    }),
    { numRuns: 40 },
  )
})

test('folders: names are taken once in each, none lies in itself, and what lay in one that goes stays', async () => {
  const home = await withPictures(1)
  const { shelves, order } = home.studio
  const top = await shelves.addFolder('Posters', null)
  const sub = await shelves.addFolder('Autumn', top.id)
  await expect(shelves.addFolder('AUTUMN', top.id)).rejects.toThrow('name-taken')
  await expect(shelves.changeFolder(top.id, { parentId: sub.id })).rejects.toThrow(
    'invalid-request',
  )
  await shelves.addFolder('Autumn', null)
  await expect(shelves.changeFolder(sub.id, { parentId: null })).rejects.toThrow('name-taken')
  await order.change({ ids: home.ids }, { file: [sub.id] })
  const held = home.library.folders.list().map(({ id, assets }) => [id, assets] as const)
  expect(new Map(held).get(sub.id)).toBe(1)
  await shelves.removeFolder(top.id)
  expect(home.library.folders.list().map(({ name }) => name)).toEqual(['Autumn'])
  expect(home.library.assets.get(home.ids[0] ?? '')).not.toBeNull()
})

test('a tag that gets another’s name becomes one with it, and is found by the new name alone', async () => {
  const home = await withPictures(2)
  const { order, shelves } = home.studio
  const [first = '', second = ''] = home.ids
  await order.change({ ids: [first] }, { tag: ['sea'] })
  await order.change({ ids: [first, second] }, { tag: ['Ocean'] })
  const sea = home.library.tags.list().find(({ name }) => name === 'sea')
  await shelves.renameTag(sea?.id ?? 0, 'ocean')
  expect(home.library.tags.list()).toMatchObject([{ name: 'ocean', assets: 2 }])
  const found = (query: string): number =>
    home.library.assetIndex.piece({ query, trashed: false }).records.length / 28
  expect([found('sea'), found('ocean'), found('tag:ocean')]).toEqual([0, 2, 2])
})
