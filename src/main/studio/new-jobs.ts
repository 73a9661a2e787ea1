import { modelsFor } from '#shared/catalogue/catalogue.ts'
import { Failure } from '#shared/contract/failures.ts'
import { enhancePrompt } from '#shared/operations/enhance-prompt.ts'
import { mentionsIn } from '#shared/operations/mentions.ts'
import type { Owner } from '#shared/model/money.ts'
import { textProblems } from '#shared/operations/problems.ts'
import { LARGEST_FIRST_SEED, nameOf, resultParams } from '#shared/operations/split.ts'
import { offeredLists } from '#shared/operations/offered-lists.ts'
import type { Draws } from '#shared/operations/request-parts.ts'
import { isWild, type Lists, listsOf, withReachable } from '#shared/operations/wildcards.ts'
import type { Sources } from '#shared/operations/sources.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { NewTask, Rewritten } from '#main/library/task-record.ts'
import type { Ports } from './ports.ts'
import { type Prices, upperOf } from './price-request.ts'
import {
  type Asked,
  type ReadRequest,
  readRequest,
  withCharacters,
  withWildcards,
} from './request.ts'

/** What is known of assets that are not there yet. */
interface Given {
  sources?: Sources | undefined
}

interface NewJob {
  job: JobRecord
  tasks: NewTask[]
}

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
    sources: Sources = library.assets.sourceOf,
  ): Omit<Rewritten, 'params'> => {
    const engine = ports.engine(job.engine)
    if (!engine) throw new Failure('demo-unavailable')
    const read = readRequest(ports.catalogue(), { operation: job.operation, params: task.params })
    const { each, quantities } = prices.priceOf(read, sources)
    return {
      operation: job.operation,
      engine: job.engine,
      ...engine.prepare({
        ...task,
        operation: job.operation,
        model: read.model,
        sources,
      }),
      upper: upperOf(each),
      quantities,
    }
  }

  const newTask = (job: JobRecord, task: OneTask, sources?: Sources): NewTask => {
    const uuid = clock.uuid()
    return { uuid, jobId: job.id, ...task, ...prepare(job, { uuid, params: task.params }, sources) }
  }

  const drawSeed = (): number => Math.floor(clock.random() * LARGEST_FIRST_SEED)

  const lists = (): Lists => listsOf(offeredLists(library.wildcardLists.list()))

  const draws = (firstSeed = drawSeed()): Draws => ({ seed: firstSeed, lists: lists() })

  const tasksOf = (
    job: JobRecord,
    { record, params, results }: ReadRequest,
    { sources }: Given = {},
  ): NewTask[] =>
    (results ?? resultParams(record, params, draws())).map((each, ordinal) =>
      newTask(job, { ordinal, params: each }, sources),
    )

  const newJob = (
    request: ReadRequest,
    more: Pick<JobRecord, 'id' | 'waitsFor' | 'helps' | 'unanswered'> &
      Partial<Pick<JobRecord, 'destination'>> & { owner: Owner } & Given,
  ): NewJob => {
    const { owner, sources, ...rest } = more
    const { record, params, model } = request
    const job: JobRecord = {
      operation: record.id,
      params,
      model: model.air,
      engine: ports.currentEngine(),
      title: nameOf(record, params),
      createdAt: clock.now(),
      paused: false,
      cleared: false,
      place: library.jobs.nextPlace(),
      destination: null,
      ...rest,
      ...owner,
    }
    return { job, tasks: tasksOf(job, request, { sources }) }
  }

  const asking = (before: JobRecord, request: ReadRequest): NewJob => {
    const { record, params, model } = request
    const job = {
      ...before,
      operation: record.id,
      params,
      model: model.air,
      title: nameOf(record, params),
    }
    return { job, tasks: tasksOf(job, request) }
  }

  /** The request for a richer wording; null where the prompt cannot be reworded. */
  const wordingRequest = ({ params }: ReadRequest): ReadRequest | null => {
    const { prompt } = params
    const [enhancer] = modelsFor(ports.catalogue(), enhancePrompt.id)
    const limits = enhancer?.parameters.prompt
    if (typeof prompt !== 'string' || enhancer === undefined || limits === undefined) return null
    if (textProblems('prompt', prompt, limits).length > 0) return null
    // Each result has its own draw, and one wording for all would undo that.
    if (isWild({ prompt }, lists())) return null
    return readRequest(ports.catalogue(), {
      operation: enhancePrompt.id,
      params: { model: enhancer.air, prompt, versions: 1 },
    })
  }

  return {
    /**
     * Reads a request as somebody asks for it: wildcards are drawn, and the characters put in that the prompts then
     * call. One request for all results that are made in the same way.
     */
    read: (asked: Asked): [ReadRequest, ...ReadRequest[]] => {
      const request = readRequest(ports.catalogue(), asked)
      const drawn = draws(asked.firstSeed)
      const { prompt } = request.params
      const texts = typeof prompt === 'string' ? withReachable(prompt, drawn.lists) : ''
      return withCharacters(request, {
        catalogue: ports.catalogue(),
        characters: mentionsIn(texts).length > 0 ? library.characters.list() : [],
        draws: drawn,
      })
    },
    /** Reads a request in which nobody is called by name. */
    readPlain: (asked: Asked): ReadRequest =>
      withWildcards(readRequest(ports.catalogue(), asked), lists()),
    prepare,
    newTask,
    newJob,
    drawSeed,
    /** The same job asking for something else, with tasks of its own; it has another id where it is not the first. */
    instead: (
      before: JobRecord,
      [request, ...others]: readonly [ReadRequest, ...ReadRequest[]],
    ): [NewJob, ...NewJob[]] => [
      asking(before, request),
      ...others.map((each) => asking({ ...before, id: clock.uuid(), waitsFor: null }, each)),
    ],
    /** The jobs that requests become, and the enhancement they wait for before that, if one is wished. */
    jobsOf: (
      [request, ...others]: readonly [ReadRequest, ...ReadRequest[]],
      wish: { enhance: boolean; owner: Owner; unanswered: boolean; destination: string | null },
    ): { first: NewJob | null; wanted: [NewJob, ...NewJob[]] } => {
      const wording = wish.enhance ? wordingRequest(request) : null
      const { owner, unanswered, destination } = wish
      const [id, helper] = [clock.uuid(), clock.uuid()]
      const first =
        wording && newJob(wording, { id: helper, waitsFor: null, helps: id, owner, unanswered })
      const waitsFor = first === null ? null : helper
      const more = { waitsFor, helps: null, owner, unanswered, destination }
      return {
        first,
        wanted: [
          newJob(request, { id, ...more }),
          ...others.map((each) => newJob(each, { id: clock.uuid(), ...more })),
        ],
      }
    },
  }
}
export type NewJobs = ReturnType<typeof createNewJobs>
