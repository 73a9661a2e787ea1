import { expect, test } from 'vitest'
import type { JobView, TaskState } from '#shared/model/job.ts'
import { someTask } from '#tests/support/some-task.ts'
import { drop, inQueueOrder, step } from './queue-order.ts'

const job = (id: string, place: number, state: TaskState = 'queued'): JobView => ({
  id,
  operation: 'text-to-image',
  params: {},
  engine: 'runware',
  title: id,
  model: 'runware:400@4',
  createdAt: place,
  place,
  paused: false,
  helps: null,
  destination: null,
  cleared: false,
  state: state === 'done' ? 'done' : 'waiting',
  tasks: [someTask({ state })],
})

const jobs = [
  job('old', 1, 'done'),
  job('running', 2, 'running'),
  job('a', 3),
  job('b', 4),
  job('c', 5),
  job('new', 6, 'done'),
]

test('what goes on comes first in the order it is sent, what is over last, newest first', () => {
  expect(inQueueOrder(jobs.toReversed()).map(({ id }) => id)).toEqual([
    'running',
    'a',
    'b',
    'c',
    'new',
    'old',
  ])
})

test('a job moves one place up or down among those that were not sent', () => {
  expect(step(jobs, 'b', -1)).toEqual({ id: 'b', before: 'a' })
  expect(step(jobs, 'a', 1)).toEqual({ id: 'a', before: 'c' })
  expect(step(jobs, 'b', 1)).toEqual({ id: 'b', before: null })
  expect(step(jobs, 'a', -1)).toBeNull()
  expect(step(jobs, 'c', 1)).toBeNull()
  expect(step(jobs, 'running', 1)).toBeNull()
})

test('a job is dropped before or behind another one', () => {
  expect(drop(jobs, { id: 'c', on: 'a', below: false })).toEqual({ id: 'c', before: 'a' })
  expect(drop(jobs, { id: 'c', on: 'a', below: true })).toEqual({ id: 'c', before: 'b' })
  expect(drop(jobs, { id: 'a', on: 'c', below: true })).toEqual({ id: 'a', before: null })
  expect(drop(jobs, { id: 'a', on: 'a', below: true })).toBeNull()
})
