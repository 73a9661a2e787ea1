import { expect, test } from 'vitest'
import { EngineFailure } from '#shared/contract/engine.ts'
import { createTwoEngineStudio } from '#tests/support/two-engines.ts'

const asked = {
  operation: 'text-to-image',
  params: { model: 'runware:400@4', prompt: 'a ridge', width: 1024, height: 1024, count: 2 },
}

test('N9: work asked for offline is sent after one question with its total; work from before goes on by itself', async () => {
  let online = false
  const { studio, settle } = createTwoEngineStudio({
    runware: (task) =>
      online
        ? Promise.resolve({ kind: 'finished', results: [textOf(task.uuid)] })
        : Promise.reject(new EngineFailure('unreachable', 'no-network')),
  })
  const before = await studio.run(asked)
  await settle()
  expect(studio.laneState('runware').lane).toBe('no-network')
  expect(studio.offlineWork()).toBeNull()

  const offline = await studio.run({ ...asked, reuse: 'again' })
  expect(offline.tasks.every(({ wait }) => wait === 'for-answer')).toBe(true)
  expect(studio.offlineWork()).toEqual({
    jobs: 1,
    tasks: 2,
    price: { source: 'measured', low: 1200, high: 1200, upper: 3600, samples: 0 },
    online: false,
  })

  online = true
  studio.retryLanes()
  await settle()
  const states = () => new Map(studio.jobs(10).map(({ id, state }) => [id, state]))
  expect(states().get(before.id)).toBe('done')
  expect(states().get(offline.id)).toBe('waiting')
  expect(studio.offlineWork()?.online).toBe(true)

  await studio.sendOfflineWork()
  await settle()
  expect(states().get(offline.id)).toBe('done')
  expect(studio.offlineWork()).toBeNull()
})

const textOf = (id: string) => ({
  id: `result-${id}`,
  url: null,
  text: 'done',
  seed: 1,
  flagged: false,
  costMicros: 600,
})
