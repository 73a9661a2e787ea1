import { expect, test } from 'vitest'
import type { Engine } from '#shared/contract/engine.ts'
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

/** A service whose wordings are these words. */
const wording =
  (text: string) =>
  (service: Engine): Engine => ({
    ...service,
    submit: async (task) => {
      const report = await service.submit(task)
      if (report.kind !== 'finished' || task.operation !== 'enhance-prompt') return report
      return { ...report, results: report.results.map((result) => ({ ...result, text })) }
    },
  })

const calling = { ...wanted, params: { ...goodParams, prompt: 'image 1 by the sea, with @Nobody' } }

test('new words that leave out a picture or a name are not used', async () => {
  const home = await openPlainStudio({ heard: wording('a wide sea, with @nobody') })
  const { id } = await home.studio.run(calling)
  const params = recipeOf(home, await home.when(id, isDone))
  expect(enhancement(home)).toMatchObject({
    helps: id,
    tasks: [{ texts: ['a wide sea, with @nobody'] }],
  })
  expect(params).toMatchObject({ prompt: calling.params.prompt })
  expect(params).not.toHaveProperty('originalPrompt')
})

test('new words that keep them are', async () => {
  const text = 'at dusk @nobody and Image 1, by a wide sea'
  const home = await openPlainStudio({ heard: wording(text) })
  const { id } = await home.studio.run(calling)
  expect(recipeOf(home, await home.when(id, isDone))).toMatchObject({
    prompt: text,
    originalPrompt: calling.params.prompt,
  })
})
