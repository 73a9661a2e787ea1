import { expect, test } from 'vitest'
import type { JobView, TaskState, TaskView } from '#shared/model/job.ts'
import { listedJobs, openTasks } from './job-list.ts'

const task = (state: TaskState): TaskView => ({
  uuid: '0',
  ordinal: 0,
  state,
  wait: null,
  progress: null,
  submittedAt: null,
  finishedAt: null,
  costMicros: null,
  assetId: null,
  texts: [],
  failure: null,
  canDownloadAgain: false,
})

const job = (id: string, cleared: boolean, states: TaskState[]): JobView => ({
  id,
  operation: 'text-to-image',
  params: {},
  engine: 'demo',
  title: '',
  model: '',
  createdAt: 0,
  paused: false,
  cleared,
  state: 'running',
  tasks: states.map(task),
})

test('cleared jobs are neither listed nor counted', () => {
  const jobs = [
    job('a', false, ['running', 'queued', 'done']),
    job('b', true, ['done']),
    job('c', true, ['queued']),
  ]
  expect(listedJobs(jobs).map(({ id }) => id)).toEqual(['a'])
  expect(openTasks(jobs)).toBe(2)
})
