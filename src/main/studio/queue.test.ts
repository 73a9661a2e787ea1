import { expect, test } from 'vitest'
import { EngineFailure } from '#shared/contract/engine.ts'
import { createTwoEngineStudio } from '#tests/support/two-engines.ts'

test('an engine that waits for a key does not keep the other from working', async () => {
  const { studio, use, settle } = createTwoEngineStudio({
    runware: () => Promise.reject(new EngineFailure('blocked', 'key-refused')),
  })
  const asked = {
    operation: 'text-to-image',
    params: { model: 'runware:400@4', prompt: 'a ridge', width: 512, height: 512, count: 3 },
  }
  use('runware')
  const waiting = await studio.run(asked)
  use('demo')
  const going = await studio.run(asked)
  await settle()
  const states = new Map(studio.jobs(10).map((job) => [job.id, job]))
  expect(states.get(waiting.id)?.tasks.every(({ wait }) => wait === 'for-key')).toBe(true)
  expect(states.get(going.id)?.state).toBe('done')
})

test('a studio that was stopped waits for nothing any more, not even for the next day', async () => {
  const { studio, waiting } = createTwoEngineStudio({})
  await studio.start()
  expect(waiting()).toBeGreaterThan(0)
  studio.stop()
  expect(waiting()).toBe(0)
})
