import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Failure } from '#shared/contract/failures.ts'
import type { JobView } from '#shared/model/job.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { bottlePicture } from '#tests/support/some-pictures.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const seeded = { ...goodParams, seed: 7 }

const accepted = ({ server }: PlainStudio): number =>
  server.log.filter(({ event }) => event === 'accepted').length

const assets = (job: JobView) => job.tasks.map(({ assetId }) => assetId)

const refusal = async (home: PlainStudio, params: Record<string, unknown>): Promise<Failure> => {
  const error = await home.studio
    .run({ operation: 'text-to-image', params })
    .catch((caught: unknown) => caught)
  if (!(error instanceof Failure)) throw new Error('expected a failure', { cause: error })
  return error
}

test('an identical request with a fixed seed is offered the earlier result, and nothing is sent', async () => {
  const home = await openPlainStudio()
  const first = await home.generate({ seed: 7 })
  // The same wish: other order of keys, a default spelled out, what was typed before an enhancement.
  const again = { ...Object.fromEntries(Object.entries(seeded).toReversed()), outputFormat: 'PNG' }
  const failure = await refusal(home, { ...again, originalPrompt: 'ridge' })
  expect(failure.code).toBe('already-made')
  expect(failure.detail).toEqual({ assets: assets(first), missing: 0 })
  expect(accepted(home)).toBe(1)
})

test('using the earlier result costs nothing and says so in the ledger', async () => {
  const home = await openPlainStudio()
  const first = await home.generate({ seed: 7 })
  const { id } = await home.studio.run({
    operation: 'text-to-image',
    params: { ...seeded, count: 2 },
    reuse: 'use',
  })
  const job = await home.when(id, ({ state }) => state === 'done')
  expect(job.tasks[0]?.assetId).toBe(assets(first)[0])
  expect(accepted(home)).toBe(2)
  expect(home.library.ledger.of(job.tasks[0]?.uuid ?? '')).toMatchObject({
    state: 'released',
    reason: 'reused',
  })
  expect(home.library.assets.count()).toBe(2)
})

test('paying again is possible, and a trashed result is not offered', async () => {
  const home = await openPlainStudio()
  const first = await home.generate({ seed: 7 })
  const { id } = await home.studio.run({
    operation: 'text-to-image',
    params: seeded,
    reuse: 'again',
  })
  const second = await home.when(id, ({ state }) => state === 'done')
  expect(accepted(home)).toBe(2)
  const made = [...assets(first), ...assets(second)].filter((each) => each !== null)
  await home.library.write(() => home.library.assets.trash(made, 1))
  const asked = { operation: 'text-to-image', params: seeded }
  expect((await home.studio.earlier(asked)).same).toEqual([null])
})

test.each([
  ['another prompt', { prompt: 'a green ridge' }],
  ['another seed', { seed: 8 }],
  ['another size', { width: 768 }],
  ['another model', { model: 'runware:400@2' }],
])('%s is another request', async (_, change) => {
  const home = await openPlainStudio()
  await home.generate({ seed: 7 })
  const params = { ...seeded, ...change }
  expect((await home.studio.earlier({ operation: 'text-to-image', params })).same).toEqual([null])
})

test('without a fixed seed earlier results are offered only to those who wish it, each once', async () => {
  const usual = await openPlainStudio()
  await usual.generate()
  expect((await usual.generate()).state).toBe('done')

  const thrifty = await openPlainStudio({ reuseUnseeded: true })
  const first = await thrifty.generate({ count: 2 })
  const { same } = await thrifty.studio.earlier({
    operation: 'text-to-image',
    params: { ...goodParams, count: 3 },
  })
  expect(new Set(same)).toEqual(new Set([...assets(first), null]))
  expect(same).toHaveLength(3)
})

test('a near miss says what differs; a seed nobody fixed is no difference', async () => {
  const home = await openPlainStudio()
  const first = await home.generate({ seed: 7, steps: 4 })
  const earlier = async (params: Record<string, unknown>) =>
    (await home.studio.earlier({ operation: 'text-to-image', params })).near
  expect(await earlier({ ...seeded, steps: 8 })).toEqual({
    assetId: assets(first)[0],
    differs: ['steps'],
  })
  expect((await earlier({ ...goodParams, steps: 8 }))?.differs).toEqual(['steps'])
  expect((await earlier({ ...seeded, seed: 9, steps: 4 }))?.differs).toEqual(['seed'])
  expect(await earlier({ ...seeded, prompt: 'something else' })).toBeNull()
})

/** A picture in the library; the bytes differ by what stands behind the picture, its pixels do not. */
const bringIn = ({ studio }: PlainStudio, tail = ''): Promise<string> =>
  studio.importAsset({
    name: 'Bottle.png',
    body: whole(
      Buffer.concat([readFileSync(bottlePicture(temporaryFolder(), 48)), Buffer.from(tail)]),
    ),
  })

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

const describe = async (home: PlainStudio, params: object, reuse?: 'use' | 'again') => {
  const asked = { operation: 'describe', params: { model: 'runware:152@2', ...params } }
  const { id } = await home.studio.run(reuse ? { ...asked, reuse } : asked)
  return home.when(id, ({ state }) => state === 'done')
}

test('the same question about the same pixels is offered the earlier answer, which costs nothing', async () => {
  const home = await openPlainStudio()
  const image = await bringIn(home)
  const first = await describe(home, { image })
  const words = home.library.assets.get(image)?.words
  const [text] = first.tasks[0]?.texts ?? []
  const copy = await bringIn(home, 'another file')
  expect(copy).not.toBe(image)
  await expect(describe(home, { image: copy })).rejects.toMatchObject({
    code: 'already-made',
    detail: { assets: [copy], answers: [text], missing: 0 },
  })
  const again = await describe(home, { image: copy }, 'use')
  expect(again.tasks[0]).toMatchObject({ texts: [text], costMicros: null, assetId: null })
  expect(accepted(home)).toBe(1)
  expect(home.library.assets.get(copy)?.words).toEqual(words)
  expect(home.library.ledger.of(again.tasks[0]?.uuid ?? '')).toMatchObject({
    state: 'released',
    reason: 'reused',
  })
  // What was taken over is an answer like any other.
  await expect(describe(home, { image })).rejects.toMatchObject({ code: 'already-made' })
  await describe(home, { image }, 'again')
  expect(accepted(home)).toBe(2)
})

test.each([
  ['another question', { question: 'How many bottles?' }],
  ['another model', { model: 'runware:152@1' }],
])('%s is asked anew', async (_, change) => {
  const home = await openPlainStudio()
  const image = await bringIn(home)
  await describe(home, { image })
  await describe(home, { image, ...change })
  expect(accepted(home)).toBe(2)
})
