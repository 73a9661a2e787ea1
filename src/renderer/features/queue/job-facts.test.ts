import { expect, test } from 'vitest'
import { someTask } from '#tests/support/some-task.ts'
import type { JobView, TaskView } from '#shared/model/job.ts'
import { jobNote, offers, progressOf } from './job-facts.ts'

const job = (...parts: Partial<TaskView>[]): JobView => ({
  id: '0',
  operation: 'text-to-image',
  params: {},
  engine: 'demo',
  title: '',
  model: '',
  createdAt: 0,
  place: 1,
  paused: false,
  helps: null,
  destination: null,
  cleared: false,
  state: 'waiting',
  tasks: parts.map((part) => someTask(part)),
})

test('only what was not sent can be paused or taken back', () => {
  expect(offers(job({ state: 'running' }))).toMatchObject({ canPause: false, canCancel: false })
  expect(offers(job({ state: 'queued' }))).toMatchObject({ canPause: true, canCancel: true })
})

test('a refusal is not asked again, a failure and an unknown outcome can be', () => {
  expect(offers(job({ state: 'refused' })).canRetry).toBe(false)
  expect(offers(job({ state: 'failed' })).canRetry).toBe(true)
  expect(offers(job({ state: 'unknown' })).canRetry).toBe(true)
  expect(offers(job({ state: 'failed', canDownloadAgain: true })).canFetch).toBe(true)
})

test('only an unknown outcome can be asked anew, and what failed then goes along', () => {
  expect(offers(job({ state: 'unknown' }, { state: 'done' }))).toMatchObject({
    canAskAnew: true,
    hasFailed: false,
  })
  expect(offers(job({ state: 'unknown' }, { state: 'failed' })).hasFailed).toBe(true)
  expect(offers(job({ state: 'failed' })).canAskAnew).toBe(false)
  expect(offers(job({ state: 'recovering' })).canAskAnew).toBe(false)
})

test('progress counts ended tasks and what the engine reports', () => {
  expect(progressOf(job({ state: 'done' }, { state: 'running', progress: 0.5 }))).toBe(0.75)
  expect(progressOf(job())).toBe(0)
})

test('a wording that was not used says what it left out', () => {
  const helper = {
    ...job({ state: 'done', texts: ['a bridge at dusk with image 2'] }),
    operation: 'enhance-prompt',
    params: { prompt: 'the person in images 1 and 2 on a bridge' },
  }
  expect(jobNote({ ...helper, helps: '1' })).toEqual({ kind: 'lost', lost: ['image 1'] })
  // Chosen by hand, it says so beside the choice.
  expect(jobNote({ ...helper, helps: null })).toBeNull()
  expect(jobNote({ ...helper, helps: '1', params: { prompt: 'a bridge' } })).toBeNull()
})

test('a failure is told before a wait', () => {
  const failure = { code: 'disk-full', detail: {} }
  expect(jobNote(job({ wait: 'for-network' }, { state: 'failed', failure }))).toEqual({
    kind: 'failure',
    failure,
  })
  expect(jobNote(job({ wait: 'for-network' }))).toEqual({ kind: 'wait', wait: 'for-network' })
  expect(jobNote(job({ state: 'done', wait: 'paused' }))).toBeNull()
  const unsure = { code: 'outcome-unknown', detail: {} }
  expect(
    jobNote(job({ state: 'unknown', failure: unsure }, { state: 'failed', failure })),
  ).toMatchObject({ failure })
})

test('an upload is as far as the stages it has behind it, which do not have to be known here', () => {
  const upload = (stage: string | null): number =>
    progressOf({ ...job({ state: 'running', stage }), operation: 'upload-model' })
  expect([null, 'validated', 'stored', 'invented'].map((stage) => upload(stage))).toEqual([
    0, 0.2, 0.8, 0,
  ])
})
