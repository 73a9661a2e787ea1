import { someTask } from './some-task.ts'
import { type JobView, type TaskView, deriveJobState, isFinal } from '#shared/model/job.ts'
import { findOperation } from '#shared/operations/index.ts'
import { makeAsset, emit, type FakeState } from './fake-state.ts'

const outcomes = {
  refuse: { state: 'refused', code: 'content-refused' },
  fail: { state: 'failed', code: 'provider-failed' },
  vanish: { state: 'unknown', code: 'outcome-unknown' },
  lose: { state: 'failed', code: 'result-interrupted' },
} as const

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const outcomeOf = (title: string, ordinal: number) =>
  ordinal % 2 === 1
    ? Object.entries(outcomes).find(([word]) => title.includes(word))?.[1]
    : undefined

const change = (state: FakeState, job: JobView, tasks: TaskView[]): JobView => {
  const next = { ...job, tasks, state: deriveJobState(tasks) }
  state.jobs = state.jobs.map((each) => (each.id === job.id ? next : each))
  emit(state, 'jobs.changed', { ids: [job.id] })
  return next
}

const deliver = (state: FakeState, job: JobView, task: TaskView): TaskView => {
  const finished = { ...task, finishedAt: Date.now(), state: 'done' as const, costMicros: 600 }
  if (findOperation(job.operation)?.makes === 'wordings') {
    const prompt = textOf(job.params['prompt'])
    return {
      ...finished,
      texts: [
        `${prompt}, soft window light, shallow depth of field, editorial product photograph, muted palette`,
        `Close study: ${prompt}. Fine paper texture, long shadow, quiet background in one tone, medium format film`,
        `${prompt}, seen slightly from above, precise geometry, calm morning atmosphere, subtle grain`,
      ].slice(0, Number(job.params['versions'] ?? 3)),
    }
  }
  const outcome = outcomeOf(job.title, task.ordinal)
  if (outcome) {
    return {
      ...task,
      finishedAt: Date.now(),
      state: outcome.state,
      failure: { code: outcome.code, detail: {} },
      canDownloadAgain: outcome.code === 'result-interrupted',
    }
  }
  const seed = Number(job.params['seed'] ?? Date.now() % 100_000) + task.ordinal
  const asset = makeAsset(seed, {
    width: Number(job.params['width']),
    height: Number(job.params['height']),
  })
  const { recipe } = asset
  const made = {
    ...asset,
    createdAt: Date.now(),
    flagged: job.title.includes('flag'),
    jobId: job.id,
    engine: job.engine,
    costMicros: job.engine === 'demo' ? null : 600,
    recipe: recipe && {
      ...recipe,
      params: { ...job.params, seed },
      model: job.model,
      engine: job.engine,
    },
  }
  state.assets = new Map([[made.id, made], ...state.assets])
  emit(state, 'library.changed', { added: [made.id], removed: [] })
  return { ...finished, assetId: made.id }
}

const advance = (state: FakeState, job: JobView): void => {
  const { pace, lane } = state.scenario
  const running = job.tasks.filter((task) => task.state === 'running')
  let free = 3 - running.length
  const tasks = job.tasks.map((task): TaskView => {
    if (task.state === 'running') {
      return Date.now() - (task.submittedAt ?? 0) > pace * (0.8 + task.ordinal * 0.12)
        ? deliver(state, job, task)
        : task
    }
    if (task.state !== 'queued') return task
    if (state.queuePaused || job.paused) return { ...task, wait: 'paused' }
    if (lane === 'no-network') return { ...task, wait: 'for-network' }
    if (free <= 0) return { ...task, wait: null }
    free -= 1
    return { ...task, state: 'running', wait: null, submittedAt: Date.now() }
  })
  if (tasks.some((task, index) => JSON.stringify(task) !== JSON.stringify(job.tasks[index]))) {
    change(state, job, tasks)
  }
}

/** Lets all jobs go on, a few times a second. */
export const startJobs = (state: FakeState): void => {
  setInterval(() => {
    for (const job of state.jobs)
      if (!job.tasks.every(({ state }) => isFinal(state))) advance(state, job)
  }, 120)
}

const newTask = (ordinal: number): TaskView => someTask({ uuid: crypto.randomUUID(), ordinal })

/** Puts a new job at the front. */
export const addJob = (
  state: FakeState,
  wish: { operation: string; params: Record<string, unknown>; destination?: string | null },
): JobView => {
  const record = findOperation(wish.operation)
  const count = record?.makes === 'wordings' ? 1 : Number(wish.params['count'] ?? 1)
  const job: JobView = {
    id: crypto.randomUUID(),
    operation: wish.operation,
    params: wish.params,
    engine: state.settings.engine ?? (state.key.lastFour === null ? 'demo' : 'runware'),
    title: textOf(wish.params['prompt']),
    model: textOf(wish.params['model']),
    createdAt: Date.now(),
    place: state.jobs.length + 1,
    paused: false,
    helps: null,
    destination: wish.destination ?? null,
    cleared: false,
    state: 'waiting',
    tasks: Array.from({ length: count }, (_, ordinal) => newTask(ordinal)),
  }
  state.jobs = [job, ...state.jobs]
  emit(state, 'jobs.changed', { ids: [job.id] })
  return job
}

/** Changes every task of a job. */
export const changeTasks = (
  state: FakeState,
  id: string,
  to: (task: TaskView) => TaskView,
): JobView | undefined => {
  const job = state.jobs.find((each) => each.id === id)
  return job && change(state, job, job.tasks.map(to))
}
