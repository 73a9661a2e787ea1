import { expect, test } from 'vitest'
import { type Engine, EngineFailure, type SentTask } from '#shared/contract/engine.ts'
import { openPlainStudio } from '#tests/support/plain-studio.ts'
import {
  accepted,
  assetOf,
  billed,
  bringIn,
  heldBack,
  isDone,
  isOver,
  runOn,
  sent,
} from '#tests/support/some-chain.ts'

const HOUR = 60 * 60_000

const isEnlarging = ({ operation }: SentTask): boolean => operation === 'upscale'

/** A chain of which nobody can tell what became of its second step, which `arrived` or did not. */
const doubtful = async (arrived: boolean) => {
  let isSilent = true
  let isFirst = true
  let late = 0
  const unheard = { kind: 'unheard' } as const
  const heard = (service: Engine): Engine => ({
    ...service,
    submit: async (task) => {
      if (!isEnlarging(task) || !isFirst) return service.submit(task)
      isFirst = false
      if (arrived) await service.submit(task)
      // By the time it is looked after, its UUID is too old to be sent again.
      late = HOUR
      throw new EngineFailure('lost', 'service-timeout')
    },
    poll: async (task) => (isSilent && isEnlarging(task) ? unheard : service.poll(task)),
    recall: async (task) => (isSilent && isEnlarging(task) ? unheard : service.recall(task)),
  })
  const home = await openPlainStudio({
    heard,
    clock: (hasty) => ({ ...hasty, now: () => hasty.now() + late }),
  })
  const [cut = '', large = '', vector = ''] = await runOn(home, await bringIn(home))
  await home.when(large, ({ state }) => state === 'unknown')
  expect(await home.when(vector, isOver)).toMatchObject({
    state: 'cancelled',
    tasks: [{ failure: { code: 'step-before-failed' } }],
  })
  return { home, cut, large, vector, endSilence: (): void => void (isSilent = false) }
}

test('a step that was made and charged without our hearing of it: found when asked after, and the rest goes on once', async () => {
  const { home, large, vector, endSilence } = await doubtful(true)
  expect(accepted(home)).toEqual(['removeBackground', 'upscale'])
  // Nobody knows yet: looking again sends nothing, and what comes after stays taken back.
  await home.studio.retry(large)
  await home.when(large, ({ state }) => state === 'unknown')
  await home.when(vector, isOver)
  expect(accepted(home)).toEqual(['removeBackground', 'upscale'])
  endSilence()
  await Promise.all([home.studio.retry(large), home.studio.retry(large)])
  await home.when(vector, isDone)
  expect(accepted(home)).toEqual(sent)
  expect(billed(home)).toEqual(sent)
  expect(assetOf(home, vector)?.parentId).toBe(assetOf(home, large)?.id)
  expect(heldBack(home)).toBe(0)
  expect(home.surprises).toEqual([])
})

test('a step that never arrived: asked anew it is made, and the rest goes on once', async () => {
  const { home, large, vector, endSilence } = await doubtful(false)
  endSilence()
  await home.studio.retry(large)
  await home.when(large, ({ state }) => state === 'unknown')
  await home.when(vector, isOver)
  expect(accepted(home)).toEqual(['removeBackground'])
  await Promise.all([
    home.studio.retry(large, { anew: true }),
    home.studio.retry(large, { anew: true }),
  ])
  await home.when(vector, isDone)
  expect(billed(home)).toEqual(sent)
  expect(home.library.tasks.ofJob(vector)).toHaveLength(1)
})

test('asking for the step after an unknown one sends nothing: it has nothing to be done to', async () => {
  const { home, large, vector, endSilence } = await doubtful(true)
  await home.studio.retry(vector)
  expect(await home.when(vector, isOver)).toMatchObject({ state: 'cancelled' })
  expect(accepted(home)).toEqual(['removeBackground', 'upscale'])
  endSilence()
  await home.studio.retry(large)
  await home.when(vector, isDone)
  expect(billed(home)).toEqual(sent)
})

test('a step the user took back himself stays so when the one before is asked after', async () => {
  const { home, large, vector, endSilence } = await doubtful(true)
  endSilence()
  await home.studio.pauseQueue(true)
  await home.studio.retry(vector)
  await home.studio.retry(large)
  await home.studio.cancel(vector)
  await home.studio.pauseQueue(false)
  await home.when(large, isDone)
  expect(await home.when(vector, isOver)).toMatchObject({ state: 'cancelled' })
  expect(accepted(home)).toEqual(['removeBackground', 'upscale'])
})
