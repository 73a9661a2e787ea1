import { Failure } from '#shared/contract/failures.ts'
import { type FailureData, isFinal } from '#shared/model/job.ts'
import { COMES_FROM_BEFORE } from '#shared/operations/chain.ts'
import { findOperation } from '#shared/operations/index.ts'
import { mapMedia } from '#shared/operations/media.ts'
import { lostIn } from '#shared/operations/mentions.ts'
import type { Params } from '#shared/operations/params.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { Rewritten, TaskRecord } from '#main/library/task-record.ts'
import { changeTask } from './change-task.ts'
import type { Ports } from './ports.ts'
import type { Purse } from './purse.ts'
import { checkRequest, isSeeded, readRequest } from './request.ts'
import type { Reuse } from './reuse.ts'
import { takeEarlier, tellAnew } from './write-jobs.ts'

/** The first wording an enhancement gave that calls every picture and everybody the prompt calls, if there is one. */
const wordingOf = (tasks: readonly TaskRecord[], prompt: unknown): string | null =>
  tasks
    .flatMap(({ results }) => results.flatMap(({ text }) => text ?? []))
    .find((text) => lostIn(String(prompt), text).length === 0) ?? null

const reworded = (params: Params, wording: string | null): Params =>
  wording === null
    ? params
    : { ...params, prompt: wording, originalPrompt: params['originalPrompt'] ?? params['prompt'] }

const withAsset = (params: Params, asset: string): Params =>
  mapMedia(params, (id) => (id === COMES_FROM_BEFORE ? asset : id))

/** Whether others wait for its words; of everything else they wait for the asset. */
export const givesWords = ({ operation }: Pick<JobRecord, 'operation'>): boolean =>
  findOperation(operation)?.makes === 'wordings'

/** The first asset that a job’s tasks made, or that was taken in place of one. */
export const assetOf = (
  { library }: Pick<Ports, 'library'>,
  tasks: readonly TaskRecord[],
): string | null =>
  tasks
    .filter(({ state }) => state === 'done')
    .map(({ uuid, reusedAsset }) => reusedAsset ?? library.assets.ofTask(uuid))
    .find((asset) => asset !== null) ?? null

/**
 * Jobs that wait for another one: for a richer wording of their prompt, or for the asset that goes into them. All are
 * written down together, so neither closing the window nor the end of the process loses the wish. An enhancement that
 * fails, or loses what the prompt calls, lets them go with the user's own words; a step that comes to nothing takes
 * the later ones back.
 */
export const createWaits = (options: {
  ports: Ports
  purse: Purse
  reuse: Reuse
  /** The request of an unsent task with other parameters. */
  prepare: (job: JobRecord, task: TaskRecord) => Omit<Rewritten, 'params'>
  /** A job was let go or taken back: what may be sent can have changed. */
  moved: (jobId: string) => void
}) => {
  const { ports, purse } = options
  const { library, clock } = ports
  /** Jobs that some other one waits for. */
  const awaited = new Set<string>()

  const unsentOf = (jobId: string): TaskRecord[] =>
    library.tasks.ofJob(jobId).filter(({ state }) => state === 'queued')

  const takeBack = (task: TaskRecord, failure: FailureData): void => {
    changeTask(library, task, { state: 'cancelled', failure, finishedAt: clock.now() })
    purse.release(task, failure.code)
  }

  /** What was made before is taken instead of being paid for again. */
  const useEarlier = (job: JobRecord, task: TaskRecord): void => {
    const seeded = isSeeded(readRequest(ports.catalogue(), job))
    const [found = null] = options.reuse.same({ tasks: [task], seeded, anySeed: true })
    if (found !== null) takeEarlier(ports, purse, { task, found })
  }

  /** A task with what was waited for; it is asked for in its old place. */
  const rewrite = (job: JobRecord, task: TaskRecord, params: Params): TaskRecord => {
    const rewritten = { params, ...options.prepare(job, { ...task, params }) }
    library.tasks.rewrite(task.uuid, rewritten)
    return { ...task, ...rewritten }
  }

  const reword = (job: JobRecord, unsent: readonly TaskRecord[], wording: string | null): void => {
    const changed = { ...job, params: reworded(job.params, wording) }
    library.jobs.letGo(job.id, changed.params)
    for (const task of unsent) rewrite(changed, task, reworded(task.params, wording))
  }

  /** Why what came of the step before cannot go in; null where it can. */
  const refusal = (job: JobRecord): FailureData | null => {
    try {
      checkRequest(readRequest(ports.catalogue(), job), library.assets.sourceOf)
      return null
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return { code: error.code, detail: error.detail }
    }
  }

  const takeAsset = (job: JobRecord, unsent: readonly TaskRecord[], asset: string): void => {
    const changed = { ...job, params: withAsset(job.params, asset) }
    const refused = refusal(changed)
    if (refused !== null) {
      for (const task of unsent) takeBack(task, refused)
      return
    }
    library.jobs.letGo(job.id, changed.params)
    for (const task of unsent)
      useEarlier(changed, rewrite(changed, task, withAsset(task.params, asset)))
  }

  const settle = (jobId: string, before: JobRecord, tasks: readonly TaskRecord[]): void => {
    const job = library.jobs.get(jobId)
    const unsent = unsentOf(jobId)
    if (job === null || unsent.length === 0) return
    if (givesWords(before)) {
      reword(job, unsent, wordingOf(tasks, before.params['prompt']))
      return
    }
    const asset = assetOf(ports, tasks)
    if (asset !== null) takeAsset(job, unsent, asset)
    else
      for (const task of unsent)
        takeBack(task, { code: 'step-before-failed', detail: { step: before.operation } })
  }

  /** Settles what becomes of the jobs that waited for this one, once it is at an end. */
  const look = async (id: string): Promise<void> => {
    if (!awaited.has(id)) return
    const before = library.jobs.get(id)
    const tasks = library.tasks.ofJob(id)
    if (before === null || !tasks.every(({ state }) => isFinal(state))) return
    awaited.delete(id)
    const waiting = library.jobs.waitingFor(id)
    try {
      await library.write(() => {
        for (const jobId of waiting) settle(jobId, before, tasks)
      })
    } catch (error) {
      awaited.add(id)
      throw error
    }
    tellAnew(ports, waiting.flatMap(library.tasks.ofJob))
    waiting.forEach(options.moved)
    // One that was taken back, or made before, has come to its end by this.
    for (const jobId of waiting) await look(jobId)
  }

  return {
    /** A job waits for this one. */
    await: (id: string): void => {
      awaited.add(id)
    },
    look,
    /** Takes up what a former run left waiting. */
    start: async (): Promise<void> => {
      const ids = library.jobs.awaited()
      for (const id of ids) awaited.add(id)
      for (const id of ids) await look(id)
    },
  }
}
