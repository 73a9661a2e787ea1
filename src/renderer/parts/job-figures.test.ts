import { expect, test } from 'vitest'
import type { JobView, TaskView } from '#shared/model/job.ts'
import { jobFigures } from './job-figures.ts'

const task = (submittedAt: number | null, finishedAt: number | null): TaskView => ({
  uuid: '0',
  ordinal: 0,
  engine: 'runware',
  state: 'done',
  wait: null,
  short: null,
  progress: null,
  stage: null,
  submittedAt,
  finishedAt,
  costMicros: finishedAt === null ? null : 600,
  assetId: null,
  texts: [],
  failure: null,
  canDownloadAgain: false,
})

const job = (engine: JobView['engine'], tasks: TaskView[]): JobView => ({
  id: '0',
  operation: 'text-to-image',
  params: {},
  engine,
  title: '',
  model: '',
  createdAt: 0,
  place: 1,
  paused: false,
  helps: null,
  destination: null,
  cleared: false,
  state: 'running',
  tasks,
})

test('seconds run from the first sent to the last had, costs add up', () => {
  const tasks = [task(1000, 2500), task(1200, 4800), task(1300, null)]
  expect(jobFigures(job('runware', tasks))).toEqual(['3.8 s', '$0.0012'])
})

test('what is not known or costs nothing is not said', () => {
  expect(jobFigures(job('demo', [task(1000, 2500)]))).toEqual(['1.5 s'])
  expect(jobFigures(job('runware', [task(null, null)]))).toEqual([])
})
