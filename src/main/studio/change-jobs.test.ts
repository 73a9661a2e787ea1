import { expect, test } from 'vitest'
import type { JobView } from '#shared/model/job.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'

const ask = ({ studio }: PlainStudio, prompt: string, more: Record<string, unknown> = {}) =>
  studio.run({ operation: 'text-to-image', params: { ...goodParams, prompt, ...more } })

const accepted = ({ server }: PlainStudio): string[] =>
  server.log.filter(({ event }) => event === 'accepted').map(({ taskUUID }) => taskUUID ?? '')

const isDone = ({ state }: JobView): boolean => state === 'done'

test('jobs are sent in the order the user gave them', async () => {
  const home = await openPlainStudio()
  await home.studio.pauseQueue(true)
  const jobs = [await ask(home, 'first'), await ask(home, 'second'), await ask(home, 'third')]
  const [first, second, third] = jobs.map(({ id }) => id) as [string, string, string]
  await home.studio.move(third, first)
  await home.studio.move(first, null)
  const order = home.library.tasks.errands().map(({ jobId }) => jobId)
  expect(order).toEqual([third, second, first])
  await home.studio.pauseQueue(false)
  for (const id of order) await home.when(id, isDone)
  const sent = accepted(home).map((uuid) => home.library.tasks.get(uuid)?.jobId)
  expect(sent).toEqual(order)
})

test('an unsent job is edited in its place; what was sent stays as it is', async () => {
  const home = await openPlainStudio()
  await home.studio.pauseQueue(true)
  const { id } = await ask(home, 'a red ridge', { count: 2 })
  const edited = await home.studio.edit(id, { ...goodParams, prompt: 'a blue ridge', count: 3 })
  expect(edited).toMatchObject({ id, title: 'a blue ridge' })
  expect(edited.tasks).toHaveLength(3)
  await home.studio.pauseQueue(false)
  await home.when(id, isDone)
  expect(accepted(home)).toHaveLength(3)
  expect(home.library.assets.page(null, 9).map(({ recipe }) => recipe?.params['prompt'])).toEqual([
    'a blue ridge',
    'a blue ridge',
    'a blue ridge',
  ])
  await expect(home.studio.edit(id, goodParams)).rejects.toMatchObject({ code: 'already-sent' })
})

test('one result of a job is taken back alone; the others are made, and what was sent is finished', async () => {
  const home = await openPlainStudio()
  await home.studio.pauseQueue(true)
  const { id, tasks } = await ask(home, 'a ridge', { count: 3 })
  const only = tasks[1]?.uuid ?? ''
  expect(await home.studio.cancel(id, only)).toEqual({ cancelled: 1, alreadySent: 0 })
  await home.studio.pauseQueue(false)
  await home.when(id, ({ state }) => state === 'partly-done')
  expect(accepted(home)).toEqual([tasks[0]?.uuid, tasks[2]?.uuid])
  expect(await home.studio.cancel(id, only)).toEqual({ cancelled: 0, alreadySent: 0 })
})

test('an edit that cannot be sent is refused, and the job stays as it was', async () => {
  const home = await openPlainStudio()
  await home.studio.pauseQueue(true)
  const { id } = await ask(home, 'a ridge')
  await expect(home.studio.edit(id, { ...goodParams, prompt: ' ' })).rejects.toMatchObject({
    code: 'invalid-parameters',
  })
  expect(home.job(id)).toMatchObject({ title: 'a ridge', state: 'waiting' })
})

test('a failed task is asked for again with the same seed, or with a new one if wished', async () => {
  const home = await openPlainStudio()
  home.server.faults.set({ fault: { kind: 'model-disabled' }, times: 2 })
  const { id } = await ask(home, 'a ridge', { seed: 5 })
  const seedOf = () => home.library.tasks.ofJob(id)[0]?.params['seed']
  await home.when(id, ({ state }) => state === 'failed')
  await home.studio.retry(id)
  expect(seedOf()).toBe(5)
  await home.when(id, ({ state }) => state === 'failed')
  await home.studio.retry(id, { newSeed: true })
  expect(seedOf()).not.toBe(5)
  await home.when(id, isDone)
})

/** A picture that waits for a richer wording, which a service that takes nothing never gives. */
const waitingForWords = async () => {
  const home = await openPlainStudio({ server: { keys: ['another-key'] } })
  const { id } = await home.studio.run({
    operation: 'text-to-image',
    params: { ...goodParams, prompt: 'a red ridge' },
    enhance: true,
  })
  const enhancement = (): JobView | undefined =>
    home.studio.jobs(9).find(({ operation }) => operation === 'enhance-prompt')
  await home.when(enhancement()?.id ?? '', ({ tasks }) => tasks[0]?.wait === 'for-key')
  expect(home.job(id).tasks[0]?.wait).toBe('for-wording')
  return { home, id, enhancement }
}

test('other words do not wait for a wording of the former ones, which is taken back', async () => {
  const { home, id, enhancement } = await waitingForWords()
  await home.studio.edit(id, { ...goodParams, prompt: 'a blue ridge' })
  const edited = await home.when(id, ({ tasks }) => tasks[0]?.wait === 'for-key')
  expect(edited.params).toMatchObject({ prompt: 'a blue ridge' })
  expect(edited.params).not.toHaveProperty('originalPrompt')
  expect(enhancement()?.state).toBe('cancelled')
})

test('another size waits for the wording all the same', async () => {
  const { home, id, enhancement } = await waitingForWords()
  await home.studio.edit(id, { ...goodParams, prompt: 'a red ridge', width: 768 })
  expect(home.job(id)).toMatchObject({ params: { width: 768 }, tasks: [{ wait: 'for-wording' }] })
  expect(enhancement()?.state).toBe('waiting')
})
