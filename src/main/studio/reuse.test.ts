import { expect, test } from 'vitest'
import { Failure } from '#shared/contract/failures.ts'
import type { JobView } from '#shared/model/job.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'

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
  expect(home.studio.earlier({ operation: 'text-to-image', params: seeded }).same).toEqual([null])
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
  expect(home.studio.earlier({ operation: 'text-to-image', params }).same).toEqual([null])
})

test('without a fixed seed earlier results are offered only to those who wish it, each once', async () => {
  const usual = await openPlainStudio()
  await usual.generate()
  expect((await usual.generate()).state).toBe('done')

  const thrifty = await openPlainStudio({ reuseUnseeded: true })
  const first = await thrifty.generate({ count: 2 })
  const { same } = thrifty.studio.earlier({
    operation: 'text-to-image',
    params: { ...goodParams, count: 3 },
  })
  expect(new Set(same)).toEqual(new Set([...assets(first), null]))
  expect(same).toHaveLength(3)
})

test('a near miss says what differs; a seed nobody fixed is no difference', async () => {
  const home = await openPlainStudio()
  const first = await home.generate({ seed: 7, steps: 4 })
  const earlier = (params: Record<string, unknown>) =>
    home.studio.earlier({ operation: 'text-to-image', params }).near
  expect(earlier({ ...seeded, steps: 8 })).toEqual({
    assetId: assets(first)[0],
    differs: ['steps'],
  })
  expect(earlier({ ...goodParams, steps: 8 })?.differs).toEqual(['steps'])
  expect(earlier({ ...seeded, seed: 9, steps: 4 })?.differs).toEqual(['seed'])
  expect(earlier({ ...seeded, prompt: 'something else' })).toBeNull()
})
