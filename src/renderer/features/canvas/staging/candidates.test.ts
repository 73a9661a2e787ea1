import { expect, test } from 'vitest'
import type { JobView, TaskState } from '#shared/model/job.ts'
import {
  numberedId as id,
  someCandidate,
  someGeneration as generation,
} from '#tests/support/some-candidate.ts'
import { someJob } from '#tests/support/some-job.ts'
import { someTask } from '#tests/support/some-task.ts'
import {
  besideOf,
  candidatesOf,
  nextOf,
  paidFor,
  runningOf,
  secondsOf,
  spentOn,
} from './candidates.ts'

const task = (number: number, state: TaskState, assetId: string | null) =>
  someTask({ uuid: id(100 + number), state, assetId })

const job = (number: number, tasks: ReturnType<typeof task>[]): JobView => ({
  ...someJob({ id: id(200 + number), destination: id(number) }),
  state: 'running',
  tasks,
})

test('what is on its way and what is there can be chosen, what failed or was taken back cannot', () => {
  const jobs = [
    job(1, [
      task(1, 'done', id(301)),
      task(2, 'running', null),
      task(3, 'failed', null),
      task(4, 'cancelled', null),
      task(5, 'unknown', null),
    ]),
  ]
  expect(candidatesOf([generation(1)], jobs).map(({ id: each }) => each)).toEqual(
    [1, 2, 5].map((number) => id(100 + number)),
  )
})

test('what was accepted or put aside is gone, and so is all that nobody waits for', () => {
  const jobs = [
    job(1, [task(1, 'done', id(301)), task(2, 'done', id(302)), task(3, 'done', id(303))]),
  ]
  const taken = generation(1, { accepted: [id(301)], discarded: [id(302)] })
  expect(candidatesOf([taken], jobs).map(({ assetId }) => assetId)).toEqual([id(303)])
  expect(candidatesOf([{ ...taken, ended: true }], jobs)).toEqual([])
})

test('what was put aside on its way stays away when it comes', () => {
  const aside = generation(1, { discarded: [id(101)] })
  const others = [task(2, 'running', null)]
  for (const gone of [task(1, 'running', null), task(1, 'unknown', null), task(1, 'done', id(301))])
    expect(candidatesOf([aside], [job(1, [gone, ...others])]).map((each) => each.id)).toEqual([
      id(102),
    ])
})

test('a copied canvas shows the results that were there, and waits for no other one, not even one asked for again', () => {
  const copied = generation(1, { tasks: [id(101)] })
  const jobs = [
    job(1, [task(1, 'done', id(301)), task(2, 'done', id(302)), task(3, 'running', null)]),
  ]
  expect(candidatesOf([copied], jobs).map(({ assetId }) => assetId)).toEqual([id(301)])
})

test('a job belongs to the generation that it was sent for, whatever else waits', () => {
  const jobs = [job(1, [task(1, 'done', id(301))]), job(2, [task(2, 'done', id(302))])]
  const found = candidatesOf([generation(2), generation(1)], jobs)
  expect(found.map(({ generation: { id: each }, assetId }) => [each, assetId])).toEqual([
    [id(2), id(302)],
    [id(1), id(301)],
  ])
})

test('seconds are counted from being sent to being there', () => {
  expect(secondsOf({ ...task(1, 'done', null), submittedAt: 1000, finishedAt: 4200 })).toBe(3.2)
  expect(secondsOf({ ...task(1, 'running', null), submittedAt: 1000, finishedAt: null })).toBeNull()
})

test('only the service takes money: what the demo engine says that it would cost was not paid', () => {
  const costing = { costMicros: 3300 }
  expect(paidFor(someTask({ ...costing, engine: 'runware' }))).toBe(3300)
  expect(paidFor(someTask({ ...costing, engine: 'demo' }))).toBe(0)
  expect(paidFor(someTask({ ...costing, engine: 'fallback' }))).toBe(0)
  expect(paidFor(someTask({ costMicros: null, engine: 'runware' }))).toBeNull()
})

test('what failed, was refused or was taken back leaves nothing behind that would wait for ever', () => {
  for (const state of ['failed', 'refused', 'cancelled'] as const)
    expect(candidatesOf([generation(1)], [job(1, [task(1, state, null)])])).toEqual([])
})

test('jobs that are read late bring nothing back that was taken or put aside since', () => {
  const late = [job(1, [task(1, 'running', null), task(2, 'done', id(302))])]
  const now = generation(1, { accepted: [id(302)], discarded: [id(101)] })
  expect(candidatesOf([now], late)).toEqual([])
})

const three = [1, 2, 3].map((number) => someCandidate(number, {}))
const [first, second, third] = three.map(({ id: each }) => each)

test('results are gone through round and round', () => {
  expect(besideOf(three, first ?? null, 1)).toBe(second)
  expect(besideOf(three, third ?? null, 1)).toBe(first)
  expect(besideOf(three, first ?? null, -1)).toBe(third)
  expect(besideOf([], null, 1)).toBeNull()
})

test('where one goes the next is shown, or the one before, or none', () => {
  expect(nextOf(three, first ?? '')).toBe(second)
  expect(nextOf(three, third ?? '')).toBe(second)
  expect(nextOf(three.slice(0, 1), first ?? '')).toBeNull()
})

test('what is spent counts all that was asked for together, each once, whether it is shown or not', () => {
  const paid = (number: number, micros: number | null) =>
    someTask({ uuid: id(400 + number), engine: 'runware', costMicros: micros, state: 'done' })
  const costly = {
    ...job(1, []),
    tasks: [paid(1, 3000), paid(2, 2000), paid(3, null)],
  }
  const other = { ...job(2, []), tasks: [paid(4, 500)] }
  const [one, two] = three.map((each) => ({ ...each, job: costly }))
  const apart = three.slice(2).map((each) => ({ ...each, job: other }))
  expect(spentOn([...(one && two ? [one, two] : []), ...apart])).toBe(5500)
})

test('those that are there are not on their way', () => {
  const there = someCandidate(4, { state: 'done', assetId: id(304) })
  expect(runningOf([...three, there])).toEqual(three)
})
