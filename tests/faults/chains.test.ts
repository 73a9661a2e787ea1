import { expect, test } from 'vitest'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import { models } from '#shared/catalogue/models.ts'
import type { ChainStep } from '#shared/model/chain.ts'
import { openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import {
  accepted,
  assetOf,
  billed,
  bringIn,
  isDone,
  isOver,
  name,
  runOn,
  sent,
  SIDE,
  step,
} from '#tests/support/some-chain.ts'

test('each step is done to what the one before made, and each result knows its parent', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  const [cut = '', large = '', vector = ''] = await runOn(home, source)
  expect(home.job(large).tasks[0]?.wait).toBe('for-step')
  await home.when(vector, isDone)
  expect(accepted(home)).toEqual(sent)
  expect(assetOf(home, cut)).toMatchObject({ parentId: source, width: SIDE })
  expect(assetOf(home, large)).toMatchObject({
    parentId: assetOf(home, cut)?.id,
    width: 2 * SIDE,
  })
  expect(assetOf(home, vector)).toMatchObject({
    parentId: assetOf(home, large)?.id,
    kind: 'vector',
  })
  expect(home.surprises).toEqual([])
})

test('asked again, a chain uses what it made, and nothing is sent or paid', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  const [, , first = ''] = await runOn(home, source)
  await home.when(first, isDone)
  const paid = home.studio.totalOf('day', '')
  const [, , second = ''] = await runOn(home, source)
  await home.when(second, isDone)
  expect(accepted(home)).toEqual(sent)
  expect(assetOf(home, second)?.id).toBe(assetOf(home, first)?.id)
  expect(home.studio.totalOf('day', '')).toEqual(paid)
})

test('a step that fails takes the later ones back with the reason; tried again, they all go on', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  home.server.faults.set({ fault: { kind: 'provider-timeout' }, match: { taskType: 'upscale' } })
  const [cut = '', large = '', vector = ''] = await runOn(home, source)
  const taken = await home.when(vector, isOver)
  expect(home.job(cut).state).toBe('done')
  expect(home.job(large).state).toBe('failed')
  expect(taken).toMatchObject({
    state: 'cancelled',
    tasks: [{ failure: { code: 'step-before-failed', detail: { step: 'upscale' } } }],
  })
  expect(accepted(home)).not.toContain('vectorize')
  home.server.faults.clear()
  await home.studio.retry(large)
  await home.when(vector, isDone)
  expect(assetOf(home, vector)?.parentId).toBe(assetOf(home, large)?.id)
  expect(accepted(home).filter((type) => type === 'removeBackground')).toHaveLength(1)
})

test('taking the first step back takes the others back, each with the reason', async () => {
  const home = await openPlainStudio({ server: { keys: ['another-key'] } })
  const [cut = '', large = '', vector = ''] = await runOn(home, await bringIn(home))
  await home.when(cut, ({ tasks }) => tasks[0]?.wait === 'for-key')
  await home.studio.cancel(cut)
  await home.when(vector, isOver)
  for (const [id, before] of [
    [large, 'remove-background'],
    [vector, 'upscale'],
  ] as const)
    expect(home.job(id).tasks[0]).toMatchObject({
      state: 'cancelled',
      failure: { code: 'step-before-failed', detail: { step: before } },
    })
})

test('the values of a waiting step are not changed, since nobody can put in by hand what it waits for', async () => {
  const home = await openPlainStudio({ server: { keys: ['another-key'] } })
  const source = await bringIn(home)
  const [cut = '', large = ''] = await runOn(home, source)
  const params = { ...home.job(large).params, image: source, factor: 4 }
  await expect(home.studio.edit(large, params)).rejects.toMatchObject({
    code: 'step-waits',
    detail: { step: 'upscale' },
  })
  expect(home.job(large)).toMatchObject({ params: { factor: 2 }, tasks: [{ wait: 'for-step' }] })
  // The first one waits for nothing but the key.
  await home.when(cut, ({ tasks }) => tasks[0]?.wait === 'for-key')
  const first = { ...home.job(cut).params, model: 'runware:112@9' }
  expect(await home.studio.edit(cut, first)).toMatchObject({ model: 'runware:112@9' })
})

test('a paid step whose file did not arrive is fetched again, and the rest goes on once', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  home.server.faults.set({ fault: { kind: 'media-missing' }, match: { taskType: 'upscale' } })
  const [, large = '', vector = ''] = await runOn(home, source)
  expect(await home.when(large, isOver)).toMatchObject({ tasks: [{ canDownloadAgain: true }] })
  await home.when(vector, isOver)
  home.server.faults.clear()
  await home.studio.retry(large)
  await home.when(vector, isDone)
  expect(billed(home)).toEqual(sent)
})

const modelOf = (operation: string): string => modelsFor({ models }, operation)[0]?.air ?? ''

/** Says what a model may cost at most. */
const allow = ({ library }: PlainStudio, operation: string, micros: number): Promise<void> =>
  library.write(() => library.caps.setCeiling(modelOf(operation), micros))

const limitDay = ({ library }: PlainStudio, micros: number | null): Promise<void> =>
  library.write(() => library.caps.set('day', '', micros))

test('under a limit each step of unknown price is asked for in its turn, before anything is written down', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  await limitDay(home, 200_000)
  for (const operation of ['upscale', 'vectorise']) {
    await expect(runOn(home, source)).rejects.toMatchObject({
      code: 'ceiling-needed',
      detail: { model: modelOf(operation) },
    })
    expect(home.studio.jobs(9)).toEqual([])
    await allow(home, operation, 50_000)
  }
  const [, , vector = ''] = await runOn(home, source)
  await home.when(vector, isDone)
})

test('a step that costs more than was said stops the chain until the user has seen it', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  await limitDay(home, 200_000)
  await allow(home, 'upscale', 1)
  await allow(home, 'vectorise', 50_000)
  const [, large = '', vector = ''] = await runOn(home, source)
  await home.when(vector, ({ tasks }) => tasks[0]?.wait === 'for-overrun')
  expect(accepted(home)).toEqual(['removeBackground', 'upscale'])
  await home.studio.acceptOverrun(home.job(large).tasks[0]?.uuid ?? '')
  await home.when(vector, isDone)
})

test('a limit holds for each step: the one that does not fit waits, and those after it with it', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  await limitDay(home, 30_000)
  await allow(home, 'upscale', 40_000)
  await allow(home, 'vectorise', 25_000)
  const [cut = '', large = '', vector = ''] = await runOn(home, source)
  const waiting = await home.when(large, ({ tasks }) => tasks[0]?.wait === 'for-budget')
  expect(waiting.tasks[0]?.short).toMatchObject({ kind: 'cap', cap: 30_000, needs: 40_000 })
  expect(home.job(cut).state).toBe('done')
  expect(home.job(vector).tasks[0]?.wait).toBe('for-step')
  await limitDay(home, null)
  home.studio.moneyChanged()
  await home.when(vector, isDone)
})

test('a chain that cannot be is refused before anything is written down', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  const asked = (...wrong: ChainStep[]) =>
    home.studio.runChain({ name, steps: wrong, assetId: source })
  await expect(asked(step('vectorise'), step('upscale'))).rejects.toMatchObject({
    code: 'chain-broken',
    detail: { at: 1, problem: 'not-after' },
  })
  await expect(asked(step('fly'))).rejects.toMatchObject({ code: 'chain-broken' })
  await expect(asked(step('image-to-image'))).rejects.toMatchObject({ code: 'invalid-parameters' })
  expect(home.studio.jobs(10)).toEqual([])
})
