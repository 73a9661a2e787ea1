import { modelsFor } from '#shared/catalogue/catalogue.ts'
import { Failure } from '#shared/contract/failures.ts'
import { enhancePrompt } from '#shared/operations/enhance-prompt.ts'
import type { Owner } from '#shared/model/money.ts'
import { textProblems } from '#shared/operations/problems.ts'
import { LARGEST_FIRST_SEED, nameOf, resultParams } from '#shared/operations/split.ts'
import { offeredLists } from '#shared/operations/offered-lists.ts'
import { isWild, type Lists, listsOf } from '#shared/operations/wildcards.ts'
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

/** What is drawn for the first result, and what is known of assets that are not there yet. */
interface Given {
  firstSeed?: number | undefined
  sources?: Sources | undefined
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

  const tasksOf = (
    job: JobRecord,
    { record, params }: ReadRequest,
    { firstSeed: seed = drawSeed(), sources }: Given = {},
  ): NewTask[] =>
    resultParams(record, params, { seed, lists: lists() }).map((each, ordinal) =>
      newTask(job, { ordinal, params: each }, sources),
    )

  const newJob = (
    request: ReadRequest,
    more: Pick<JobRecord, 'id' | 'waitsFor' | 'helps' | 'unanswered'> & { owner: Owner } & Given,
  ): { job: JobRecord; tasks: NewTask[] } => {
    const { owner, firstSeed, sources, ...rest } = more
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
      ...rest,
      ...owner,
    }
    return { job, tasks: tasksOf(job, request, { firstSeed, sources }) }
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
    /** Reads a request as somebody asks for it: the characters that its prompt calls are put in. */
    read: (asked: Asked): ReadRequest => {
      const request = readRequest(ports.catalogue(), asked)
      const cast = withCharacters(request, {
        catalogue: ports.catalogue(),
        characters: library.characters.list,
      })
      return withWildcards(cast, lists())
    },
    /** Reads a request in which nobody is called by name. */
    readPlain: (asked: Asked): ReadRequest =>
      withWildcards(readRequest(ports.catalogue(), asked), lists()),
    prepare,
    newTask,
    newJob,
    drawSeed,
    /** The same job asking for something else, with tasks of its own. */
    instead: (before: JobRecord, request: ReadRequest): { job: JobRecord; tasks: NewTask[] } => {
      const { record, params, model } = request
      const job = {
        ...before,
        operation: record.id,
        params,
        model: model.air,
        title: nameOf(record, params),
      }
      return { job, tasks: tasksOf(job, request) }
    },
    /** The job a request becomes, and the enhancement it waits for before that, if one is wished. */
    jobsOf: (
      request: ReadRequest,
      wish: { enhance: boolean; owner: Owner; unanswered: boolean; firstSeed?: number | undefined },
    ) => {
      const wording = wish.enhance ? wordingRequest(request) : null
      const { owner, unanswered, firstSeed } = wish
      const [id, helper] = [clock.uuid(), clock.uuid()]
      const first =
        wording && newJob(wording, { id: helper, waitsFor: null, helps: id, owner, unanswered })
      const waitsFor = first === null ? null : helper
      const wanted = newJob(request, {
        id,
        waitsFor,
        helps: null,
        owner,
        unanswered,
        firstSeed,
      })
      return { first, wanted }
    },
  }
}
export type NewJobs = ReturnType<typeof createNewJobs>
