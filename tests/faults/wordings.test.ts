import { expect, test } from 'vitest'
import type { JobView } from '#shared/model/job.ts'
import type { DemoOptions } from '#main/demo/options.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const wanted = { operation: 'text-to-image', params: goodParams, enhance: true }

const isDone = ({ state }: JobView): boolean => state === 'done'

const enhancement = ({ studio }: PlainStudio): JobView => {
  const found = studio.jobs(10).find(({ operation }) => operation === 'enhance-prompt')
  if (!found) throw new Error('no enhancement was asked for')
  return found
}

const accepted = ({ server }: PlainStudio): string[] =>
  server.log.filter(({ event }) => event === 'accepted').map(({ taskType }) => taskType)

const recipeOf = ({ library }: PlainStudio, job: JobView) =>
  library.assets.get(job.tasks[0]?.assetId ?? '')?.recipe?.params

/** A service that takes nothing: what waits here was never sent. */
const closed: DemoOptions = { keys: ['another-key'] }

test('always enhance: the picture is asked for in the new words, and its recipe keeps both', async () => {
  const home = await openPlainStudio()
  const { id } = await home.studio.run(wanted)
  const params = recipeOf(home, await home.when(id, isDone))
  expect(accepted(home)).toEqual(['promptEnhance', 'imageInference'])
  expect(params?.['originalPrompt']).toBe(goodParams.prompt)
  expect(params?.['prompt']).toBe(enhancement(home).tasks[0]?.texts[0])
  expect(params?.['prompt']).not.toBe(goodParams.prompt)
  expect(home.surprises).toEqual([])
})

test('an enhancement that fails lets the picture be made with the user’s own words', async () => {
  const home = await openPlainStudio()
  home.server.faults.set({
    fault: { kind: 'provider-timeout' },
    match: { taskType: 'promptEnhance' },
  })
  const { id } = await home.studio.run(wanted)
  const params = recipeOf(home, await home.when(id, isDone))
  expect(params).toMatchObject({ prompt: goodParams.prompt })
  expect(params).not.toHaveProperty('originalPrompt')
})

test('taking the enhancement back lets the picture go on with the user’s own words', async () => {
  const home = await openPlainStudio({ server: closed })
  const { id } = await home.studio.run(wanted)
  const waiting = await home.when(id, ({ tasks }) => tasks[0]?.wait === 'for-wording')
  expect(waiting.params['prompt']).toBe(goodParams.prompt)
  await home.when(enhancement(home).id, ({ tasks }) => tasks[0]?.wait === 'for-key')
  await home.studio.cancel(enhancement(home).id)
  const freed = await home.when(id, ({ tasks }) => tasks[0]?.wait === 'for-key')
  expect(freed.params['prompt']).toBe(goodParams.prompt)
})

test('closing the studio before the new words came loses neither of the two', async () => {
  const folder = temporaryFolder()
  const before = await openPlainStudio({ folder, server: closed })
  const { id } = await before.studio.run(wanted)
  await before.when(id, ({ tasks }) => tasks[0]?.wait === 'for-wording')
  before.studio.stop()
  before.library.close()

  const after = await openPlainStudio({ folder })
  const params = recipeOf(after, await after.when(id, isDone))
  expect(accepted(after)).toEqual(['promptEnhance', 'imageInference'])
  expect(params?.['originalPrompt']).toBe(goodParams.prompt)
})
