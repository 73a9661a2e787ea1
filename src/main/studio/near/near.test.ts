import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { idsIn } from '#shared/model/index-record.ts'
import { nearPictures, plainPictures } from '#tests/support/near-pictures.ts'
import { bodyOf } from '#tests/support/picture-files.ts'
import { openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'

const motifs = ['lighthouse', 'cat', 'bottle', 'dunes'] as const
const forms = Object.fromEntries(
  await Promise.all(motifs.map(async (motif) => [motif, await nearPictures(motif)] as const)),
)

const bringIn = ({ studio }: PlainStudio, name: string, bytes: Uint8Array): Promise<string> =>
  studio.importAsset({ name, body: bodyOf(bytes) })

/** Brings the forms of some motifs in, the smaller ones first; their ids by name, `cat small`. */
const withForms = async (home: PlainStudio, some: readonly (typeof motifs)[number][]) => {
  const ids: Record<string, string> = {}
  for (const motif of some)
    for (const [form, bytes] of Object.entries(forms[motif] ?? {}).toReversed())
      ids[`${motif} ${form}`] = await bringIn(home, `${motif} ${form}.png`, bytes)
  const idOf = (name: string): string => ids[name] ?? ''
  const nameOf = (id: string): string =>
    Object.entries(ids).find(([, each]) => each === id)?.[0] ?? id
  return { idOf, nameOf }
}

/** Finds them as the studio would in the background. */
const find = ({ library }: PlainStudio): Promise<void> =>
  library.write(() => library.near.keep(library.nearFinder.nearDuplicates()))

const found = ({ library }: PlainStudio, query: string): string[] =>
  idsIn(library.assetIndex.piece({ query, trashed: false }).records)

const catForms = ['cat whole', 'cat again', 'cat cut', 'cat small']

test('a picture as another file, in other quality, smaller or cut a little is one group, its largest on top; others are in none', async () => {
  const home = await openPlainStudio()
  const { nameOf, idOf } = await withForms(home, motifs)
  // Another seed of the same words is another picture.
  await bringIn(home, 'other cat.png', (await nearPictures('cat', 4)).whole)
  await find(home)
  expect(found(home, 'is:duplicate').map(nameOf).toSorted()).toEqual(
    motifs.map((motif) => `${motif} whole`).toSorted(),
  )
  expect(home.library.near.stacks(10).map(({ count }) => count)).toEqual(motifs.map(() => 4))
  expect(found(home, `near:${idOf('cat small')}`).map(nameOf)).toEqual([
    'cat whole',
    'cat again',
    'cat cut',
    'cat small',
  ])
  expect(found(home, 'is:duplicate name:small')).toHaveLength(4)
  expect(found(home, '-is:duplicate')).toHaveLength(1)
})

test('plain grounds, gradients, thin lines and what is nearly black are thrown together with nothing', async () => {
  const home = await openPlainStudio()
  for (const [at, bytes] of plainPictures().entries()) await bringIn(home, `plain ${at}.png`, bytes)
  await find(home)
  expect(found(home, '')).toHaveLength(18)
  expect(found(home, 'is:duplicate')).toEqual([])
})

test('of as many pixels, the one with more stars is the best, then the older one; what is in the trash is none', async () => {
  const home = await openPlainStudio()
  const { idOf } = await withForms(home, ['cat'])
  const { whole } = await nearPictures('cat')
  // Bytes behind its end make another file of the same picture.
  const twin = await bringIn(home, 'twin.png', Buffer.concat([whole, Buffer.from('twin')]))
  const { order } = home.studio
  const top = async (): Promise<string | undefined> => {
    await find(home)
    return home.library.near.stacks(1)[0]?.top
  }
  expect(await top()).toBe(idOf('cat whole'))
  await order.change({ ids: [twin] }, { rating: 3 })
  expect(await top()).toBe(twin)
  await order.change({ ids: [twin] }, { trash: true })
  expect(await top()).toBe(idOf('cat whole'))
  await order.change({ ids: [idOf('cat whole')] }, { trash: true })
  expect(await top()).toBe(idOf('cat again'))
})

/** Everything that is said of the assets and of the groups, as the window would read it. */
const stateOf = (home: PlainStudio, ids: readonly string[]) => ({
  said: home.library.judgements.of(ids).map(({ stack, ...rest }) => ({ ...rest, inStack: stack })),
  tags: ids.map((id) => home.library.assets.get(id)?.tags),
  folders: ids.map((id) => home.library.folders.ofAsset(id).toSorted()),
  groups: home.library.near.stacks(10),
})

test('what is kept gets the tags, notes, folders and most stars of what goes to the trash; all of it is taken back at once', async () => {
  const home = await openPlainStudio()
  const { idOf } = await withForms(home, ['cat', 'dunes'])
  const { order, shelves } = home.studio
  const folder = await shelves.addFolder('Cats', null)
  await order.change({ ids: [idOf('cat whole')] }, { tag: ['tame'], notes: 'mine' })
  await order.change(
    { ids: [idOf('cat small')] },
    { tag: ['Tame', 'grey'], rating: 4, notes: 'for the client', file: [folder.id] },
  )
  await find(home)
  const ids = catForms.map(idOf)
  const before = stateOf(home, ids)
  const done = await order.decide([idOf('cat whole')], 'keep')
  expect(done).toMatchObject({ count: 1 })
  expect(done.trashed.toSorted()).toEqual(ids.slice(1).toSorted())
  expect(home.library.assets.get(idOf('cat whole'))).toMatchObject({
    rating: 4,
    tags: ['grey', 'tame'],
    notes: 'mine\n\nfor the client',
    trashedAt: null,
  })
  expect(home.library.folders.ofAsset(idOf('cat whole'))).toEqual([folder.id])
  expect(found(home, 'is:duplicate')).toEqual([idOf('dunes whole')])
  await order.undo(done.undo)
  expect(stateOf(home, ids)).toEqual(before)
})

test('another than the best is kept or comes on top where it was chosen, of several groups at once', async () => {
  const home = await openPlainStudio()
  const { idOf } = await withForms(home, ['cat', 'dunes'])
  await find(home)
  const { order } = home.studio
  const done = await order.decide([idOf('cat small'), idOf('dunes cut')], 'keep')
  expect(done.trashed).toHaveLength(6)
  expect(found(home, '')).toEqual([idOf('dunes cut'), idOf('cat small')])
  await order.undo(done.undo)
  await order.decide([idOf('cat small')], 'stack')
  const stack = home.library.judgements.of(catForms.map(idOf))
  expect(stack.map(({ stackTop }) => stackTop)).toEqual([0, 0, 0, 1])
  expect(new Set(stack.map((each) => each.stack)).size).toBe(1)
  await find(home)
  // What is stacked is not offered again.
  expect(found(home, 'is:duplicate')).toEqual([idOf('dunes whole')])
})

test('a group that joins a stack brings no part of it apart', async () => {
  const home = await openPlainStudio()
  const { idOf } = await withForms(home, ['cat', 'dunes'])
  const { order } = home.studio
  await order.change({ ids: [idOf('cat whole'), idOf('dunes whole')] }, { stack: true })
  await find(home)
  await order.decide([idOf('cat whole')], 'stack')
  const all = [...catForms, 'dunes whole'].map(idOf)
  expect(new Set(home.library.judgements.of(all).map(({ stack }) => stack)).size).toBe(1)
  expect(found(home, '')).not.toContain(idOf('dunes whole'))
})

test('what is no duplicate is never offered again: a whole group, or one of it; until that is taken back', async () => {
  const home = await openPlainStudio()
  const { idOf, nameOf } = await withForms(home, ['cat', 'dunes'])
  await find(home)
  const { order } = home.studio
  const near = (name: string): string[] =>
    found(home, `near:${idOf(name)}`)
      .map(nameOf)
      .toSorted()
  const one = await order.decide([idOf('cat cut')], 'part')
  expect(near('cat whole')).toEqual(['cat again', 'cat small', 'cat whole'])
  await find(home)
  expect(near('cat whole')).toEqual(['cat again', 'cat small', 'cat whole'])
  const all = await order.decide([idOf('cat whole')], 'part')
  await find(home)
  expect(near('cat whole')).toEqual([])
  expect(near('cat cut')).toEqual([])
  expect(near('dunes cut')).toHaveLength(4)
  await order.undo(all.undo)
  await order.undo(one.undo)
  await find(home)
  expect(near('cat whole')).toEqual(catForms.toSorted())
})

test('those kept side by side are not asked about again', async () => {
  const home = await openPlainStudio()
  const { idOf } = await withForms(home, ['cat'])
  await find(home)
  await home.studio.order.decide([idOf('cat whole'), idOf('cat small')], 'keep')
  await find(home)
  expect(found(home, 'is:duplicate')).toEqual([])
  expect(found(home, '')).toHaveLength(2)
})

test('any decisions, taken back in turn, leave everything as it was', async () => {
  const home = await openPlainStudio()
  const { idOf } = await withForms(home, ['cat', 'dunes'])
  await find(home)
  const ids = [...catForms, ...catForms.map((name) => name.replace('cat', 'dunes'))].map(idOf)
  const start = stateOf(home, ids)
  const decision = fc.constantFrom('keep', 'stack', 'part' as const)
  const some = fc.subarray(ids, { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(some, decision), { maxLength: 5 }), async (decisions) => {
      const undos: string[] = []
      for (const [chosen, each] of decisions) {
        undos.push((await home.studio.order.decide(chosen, each)).undo)
        await find(home)
      }
      for (const undo of undos.toReversed()) await home.studio.order.undo(undo)
      await find(home)
      expect(stateOf(home, ids)).toEqual(start)
    }),
    { numRuns: 25 },
  )
})

test('they are found by themselves a moment after the library changed', async () => {
  const home = await openPlainStudio()
  const { idOf } = await withForms(home, ['cat'])
  home.studio.near.look()
  await vi.waitFor(() => expect(found(home, 'is:duplicate')).toEqual([idOf('cat whole')]))
  expect(home.surprises).toEqual([])
})
