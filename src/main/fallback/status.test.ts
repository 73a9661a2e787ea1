import { expect, test } from 'vitest'
import { failureOf } from '#tests/support/fallback-engine.ts'
import { askProgress, askStatus } from './status.ts'

const options = '/sdapi/v1/options'
const models = '/sdapi/v1/sd-models'

const answering = (answers: Record<string, unknown>) => ({
  exchange: ({ path }: { path: string }) => Promise.resolve(answers[path.split('?')[0] ?? '']),
})

test.each([
  { [options]: [], [models]: [] },
  { [options]: 'text', [models]: [] },
  { [options]: {}, [models]: {} },
  { [options]: {}, [models]: 'text' },
])('what answers like %o is no WebUI', async (answers) => {
  expect(await failureOf(askStatus(answering(answers).exchange, 'host'))).toMatchObject({
    verdict: 'blocked',
    code: 'fallback-unreadable',
    detail: { host: 'host' },
  })
})

test('what is missing in an answer is passed over', async () => {
  const { exchange } = answering({
    [options]: { sd_model_checkpoint: null },
    [models]: [{ title: 'a' }, { title: 7 }, 'text', { title: 'b' }],
  })
  expect(await askStatus(exchange, 'host')).toEqual({ checkpoint: null, models: ['a', 'b'] })
})

test.each([
  [{ progress: 0.25 }, 0.25],
  [{ progress: 0 }, null],
  [{ progress: 1.4 }, 1],
  [{ progress: 'half' }, null],
  ['text', null],
])('of %o the progress is %s', async (answer, progress) => {
  expect(await askProgress(answering({ '/sdapi/v1/progress': answer }).exchange)).toBe(progress)
})
