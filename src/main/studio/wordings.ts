import { isFinal } from '#shared/model/job.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { Rewritten, TaskRecord } from '#main/library/task-record.ts'
import type { Ports } from './ports.ts'

/** The first wording an enhancement gave, if it gave one. */
const wordingOf = (tasks: readonly TaskRecord[]): string | null =>
  tasks.flatMap(({ results }) => results.flatMap(({ text }) => text ?? []))[0] ?? null

const reworded = (
  params: Record<string, unknown>,
  wording: string | null,
): Record<string, unknown> =>
  wording === null
    ? params
    : { ...params, prompt: wording, originalPrompt: params['originalPrompt'] ?? params['prompt'] }

/**
 * Jobs that wait for a richer wording of their prompt. Both jobs are written down together, so neither closing the
 * window nor the end of the process loses the wish; an enhancement that fails lets them go with the user's own words.
 */
export const createWordings = (options: {
  ports: Ports
  /** The request of an unsent task with other parameters. */
  prepare: (job: JobRecord, task: TaskRecord) => Omit<Rewritten, 'params'>
  /** A job was let go: its tasks may be sent. */
  letGo: (jobId: string) => void
}) => {
  const { library } = options.ports
  /** Enhancements that some job waits for. */
  const awaited = new Set<string>()

  const reword = (jobId: string, wording: string | null): void => {
    const job = library.jobs.get(jobId)
    if (job === null) return
    const changed = { ...job, params: reworded(job.params, wording) }
    library.jobs.reword(jobId, changed.params)
    for (const task of library.tasks.ofJob(jobId).filter(({ state }) => state === 'queued')) {
      const params = reworded(task.params, wording)
      library.tasks.rewrite(task.uuid, {
        params,
        ...options.prepare(changed, { ...task, params }),
      })
    }
  }

  /** Lets the jobs go that waited for this one, once it is at an end. */
  const look = async (wordingJob: string): Promise<void> => {
    if (!awaited.has(wordingJob)) return
    const tasks = library.tasks.ofJob(wordingJob)
    if (!tasks.every(({ state }) => isFinal(state))) return
    awaited.delete(wordingJob)
    const waiting = library.jobs.waitingForWording(wordingJob)
    try {
      await library.write(() => {
        for (const jobId of waiting) reword(jobId, wordingOf(tasks))
      })
    } catch (error) {
      awaited.add(wordingJob)
      throw error
    }
    waiting.forEach(options.letGo)
  }

  return {
    /** A job was written down that waits for this one. */
    await: (wordingJob: string): void => {
      awaited.add(wordingJob)
    },
    look,
    /** Takes up what a former run left waiting. */
    start: async (): Promise<void> => {
      for (const wordingJob of library.jobs.wordingJobs()) {
        awaited.add(wordingJob)
        await look(wordingJob)
      }
    },
  }
}
