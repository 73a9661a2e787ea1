import { expect, test } from 'vitest'
import { someTask } from '#tests/support/some-task.ts'
import type { JobView, TaskState } from '#shared/model/job.ts'
import { listedJobs, openTasks } from './job-list.ts'

const task = (state: TaskState) => someTask({ state })

const job = (id: string, cleared: boolean, states: TaskState[]): JobView => ({
  id,
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
