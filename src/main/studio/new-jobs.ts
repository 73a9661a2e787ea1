import { findModel } from '#shared/catalogue/catalogue.ts'
import { Failure } from '#shared/contract/failures.ts'
import { ENHANCE_LIMITS, enhancePrompt } from '#shared/operations/enhance-prompt.ts'
import type { Owner } from '#shared/model/money.ts'
import { textProblems } from '#shared/operations/problems.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { TaskRecord } from '#main/library/tasks.ts'
import type { Ports } from './ports.ts'
import { type Prices, upperOf } from './price-request.ts'
import { type ReadRequest, readRequest } from './request.ts'

/** Seeds stay in the service's own range even when twenty pictures count up from one. */
const SEED_SPAN = 2 ** 31 - 1000

/** A task as it is written down before anything is sent. */
export type NewTask = Parameters<Ports['library']['tasks']['add']>[0]

interface OneTask {
  ordinal: number
  params: Record<string, unknown>
}

/** Makes jobs and their tasks out of requests; writes nothing. */
export const createNewJobs = (ports: Ports, prices: Prices) => {
  const { library, clock } = ports

  /** What a task is going to ask its engine for, and the most that may cost. */
  const prepare = (
    job: JobRecord,
    task: { uuid: string; params: Record<string, unknown> },
  ): Pick<TaskRecord, 'request' | 'replayable' | 'upper' | 'quantities'> => {
    const engine = ports.engine(job.engine)
    if (!engine) throw new Failure('demo-unavailable')
    const model = findModel(ports.catalogue(), job.model) ?? null
    const read = readRequest(ports.catalogue(), { operation: job.operation, params: task.params })
    const { each, quantities } = prices.priceOf(read)
    return {
      ...engine.prepare({ ...task, operation: job.operation, model }),
      upper: upperOf(each),
      quantities,
    }
  }

  const newTask = (job: JobRecord, task: OneTask): NewTask => {
    const uuid = clock.uuid()
    return { uuid, jobId: job.id, ...task, ...prepare(job, { uuid, params: task.params }) }
  }

  const newJob = (
    { record, params, model }: ReadRequest,
    more: {
      id: string
      wordingJob: string | null
      helps: string | null
      owner: Owner
      place: number
    },
  ): { job: JobRecord; tasks: NewTask[] } => {
    const { owner, ...rest } = more
    const job: JobRecord = {
      operation: record.id,
      params,
      model: model.air,
      engine: ports.currentEngine(),
      title: record.name(params),
      createdAt: clock.now(),
      paused: false,
      cleared: false,
      ...rest,
      ...owner,
    }
    const seed = Math.floor(clock.random() * SEED_SPAN)
    const tasks = record
      .split(params, seed)
      .map((each, ordinal) => newTask(job, { ordinal, params: each }))
    return { job, tasks }
  }

  /** The request for a richer wording; null where the prompt cannot be reworded. */
  const wordingRequest = ({ params }: ReadRequest): ReadRequest | null => {
    const { prompt } = params
    if (typeof prompt !== 'string' || textProblems('prompt', prompt, ENHANCE_LIMITS).length > 0)
      return null
    return readRequest(ports.catalogue(), {
      operation: enhancePrompt.id,
      params: { prompt, versions: 1 },
    })
  }

  return {
    prepare,
    newTask,
    /** The job a request becomes, and the enhancement it waits for before that, if one is wished. */
    jobsOf: (request: ReadRequest, wish: { enhance: boolean; owner: Owner }) => {
      const wording = wish.enhance ? wordingRequest(request) : null
      const { owner } = wish
      const place = library.jobs.lastPlace()
      const [id, helper] = [clock.uuid(), clock.uuid()]
      const first =
        wording && newJob(wording, { id: helper, wordingJob: null, helps: id, owner, place })
      const wordingJob = first === null ? null : helper
      const wanted = newJob(request, { id, wordingJob, helps: null, owner, place: place + 1 })
      return { first, wanted }
    },
  }
}
