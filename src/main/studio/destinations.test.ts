import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { isFinal } from '#shared/model/job.ts'
import { goodParams, openPlainStudio } from '#tests/support/plain-studio.ts'

const [ours, others] = [randomUUID(), randomUUID()]

test('what was asked for somebody is found by them, cleared or not, and is in the library too', async () => {
  const { studio, library, when } = await openPlainStudio()
  const ask = async (prompt: string, destination: string | null): Promise<string> => {
    const params = { ...goodParams, prompt }
    const { id } = await studio.run({ operation: 'text-to-image', params, destination })
    await when(id, ({ tasks }) => tasks.every(({ state }) => isFinal(state)))
    return id
  }
  const first = await ask('a lantern', ours)
  await ask('a kite', others)
  await ask('a drum', null)
  const second = await ask('a harbour', ours)
  await studio.clearJobs()
  const found = studio.jobsFor([ours])
  expect(found).toMatchObject([
    { id: first, destination: ours, cleared: true },
    { id: second, destination: ours },
  ])
  expect(studio.jobsFor([ours, others])).toHaveLength(3)
  expect(studio.jobsFor([randomUUID()])).toEqual([])
  expect(library.assets.get(found[0]?.tasks[0]?.assetId ?? '')).not.toBeNull()
})

test('a wording that is asked for first is meant for nobody', async () => {
  const { studio } = await openPlainStudio()
  await studio.pauseQueue(true)
  const { id } = await studio.run({
    operation: 'text-to-image',
    params: goodParams,
    enhance: true,
    destination: ours,
  })
  expect(studio.jobsFor([ours]).map((job) => job.id)).toEqual([id])
  expect(studio.jobs(10)).toHaveLength(2)
})
