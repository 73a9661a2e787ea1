import { Failure } from '#shared/contract/failures.ts'
import type { Earlier, Estimate } from '#shared/contract/routes.ts'
import type { JobView } from '#shared/model/job.ts'
import type { Owner } from '#shared/model/money.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { TaskRecord } from '#main/library/task-record.ts'
import { type Again, createJobChanges } from './change-jobs.ts'
import { createQuestions } from './ask.ts'
import { type ChainAsked, createChains } from './chains.ts'
import { coalesce } from './coalesce.ts'
import { createContents } from './contents.ts'
import type { Errand } from './errand-list.ts'
import { createFoundModels } from './found-models.ts'
import { createJobList } from './job-list.ts'
import { jobView } from './job-views.ts'
import { createFallbackPolicy } from './fallback-policy.ts'
import { createMissingCharges } from './missing-charges.ts'
import { createNewJobs } from './new-jobs.ts'
import { createOfflineWork } from './offline.ts'
import { createKeeping } from './keeping.ts'
import { createOwnModels } from './own-models.ts'
import type { Ports } from './ports.ts'
import { createPrices } from './price-request.ts'
import { createPurse } from './purse.ts'
import { createQueue } from './queue.ts'
import { type Asked, checkRequest, isSeeded, type ReadRequest } from './request.ts'
import { createReuse } from './reuse.ts'
import { createWaits } from './waits.ts'
import { createJobWriter, tellAnew } from './write-jobs.ts'

const ownerOf = ({ project, batch, key }: Pick<Asked, 'project' | 'batch' | 'key'>): Owner => ({
  projectId: project ?? null,
  batchId: batch ?? null,
  keyId: key ?? null,
})

/** Everything a person can do with operations and jobs, apart from how they ask for it. */
export const createStudio = (ports: Ports) => {
  const { library, clock } = ports
  const jobsChanged = coalesce(clock, (ids) => {
    ports.emit('jobs.changed', { ids })
  })
  const prices = createPrices(ports)
  const purse = createPurse(ports, prices.forget)
  const newJobs = createNewJobs(ports, prices)
  const { read } = newJobs
  const reuse = createReuse(ports)
  const { checkCeiling, reused, madeBefore, write } = createJobWriter(ports, { purse, reuse })
  const learnContents = createContents(ports)
  const changes = createJobChanges(ports, { jobs: newJobs, purse, learnContents })
  const queue = createQueue(ports, {
    purse,
    changed: (jobId) => {
      jobsChanged.add(jobId)
      look(jobId)
    },
    laneChanged: () => fallback.laneChanged(),
  })
  const fallback = createFallbackPolicy(ports, { queue, purse, changed: jobsChanged.addAll })
  const missing = createMissingCharges(ports)
  const offline = createOfflineWork(ports, { queue, prices })
  const found = createFoundModels()
  const keeping = createKeeping(ports)
  const list = createJobList(ports, { queue, changes, jobsChanged })
  const chains = createChains(ports, { jobs: newJobs, prices })
  const waits = createWaits({
    ports,
    purse,
    reuse,
    prepare: newJobs.prepare,
    moved: (jobId) => {
      jobsChanged.add(jobId)
      queue.pump()
    },
  })

  const look = (jobId: string): void => {
    waits.look(jobId).catch(ports.report)
  }

  const writable = (): void => {
    if (library.readOnly) throw library.readOnly
  }

  const view = (id: string): JobView => jobView({ ports, queue }, changes.jobOf(id))

  const jobsOf = (requests: readonly [ReadRequest, ...ReadRequest[]], asked: Asked) =>
    newJobs.jobsOf(requests, {
      enhance: asked.enhance === true,
      owner: ownerOf(asked),
      unanswered: offline.isAskedOffline(),
      destination: asked.destination ?? null,
    })

  const goOn = (job: JobRecord, errands: readonly Errand[]): void => {
    jobsChanged.add(job.id)
    queue.add(errands)
  }

  /** Takes up tasks that were just written down. */
  const begin = (job: JobRecord, tasks: readonly TaskRecord[]): void => {
    jobsChanged.add(job.id)
    queue.addUnsent(
      job,
      tasks.filter(({ state }) => state === 'queued'),
    )
  }

  /**
   * Writes what is asked for down and lets the queue take it: one job, or one for each way in which its results are
   * made; answers with the first. Nothing is sent before it is on disk.
   */
  const run = async (asked: Asked): Promise<JobView> => {
    writable()
    const requests = read(asked)
    for (const request of requests) {
      if (request.record.answer)
        throw new Failure('invalid-request', { operation: asked.operation })
      checkRequest(request, library.assets.sourceOf)
    }
    await learnContents(requests)
    const { first, wanted } = jobsOf(requests, asked)
    if (first) checkCeiling(first.job, first.tasks)
    for (const { job, tasks } of wanted) checkCeiling(job, tasks)
    const tasks = wanted.flatMap((each) => each.tasks)
    const wish = { tasks, seeded: isSeeded(requests[0]) }
    const written = await library.write(() => {
      const same = reused(asked, wish)
      const foundFor = new Map(tasks.map((task, at) => [task, same[at] ?? null]))
      return [...(first ? [first] : []), ...wanted].map(({ job, tasks: each }) => ({
        job,
        tasks: write(
          job,
          each,
          each.map((task) => foundFor.get(task) ?? null),
        ),
      }))
    })
    tellAnew(
      ports,
      written.flatMap((each) => each.tasks),
    )
    if (first) waits.await(first.job.id)
    for (const each of written) begin(each.job, each.tasks)
    if (wanted[0].job.unanswered) offline.watch()
    fallback.look()
    const answer = first ? written[1] : written[0]
    return jobView({ ports, queue }, wanted[0].job, answer?.tasks)
  }

  /** Jobs that were taken back while they waited wait once more. */
  const awaitAgain = (jobIds: readonly string[]): void => {
    for (const jobId of jobIds) {
      const { waitsFor } = changes.jobOf(jobId)
      if (waitsFor === null) continue
      waits.await(waitsFor)
      look(waitsFor)
    }
  }

  /** Writes every step of a chain down; what was made before is used, the later steps look for that when it is their turn. */
  const runChain = async (
    asked: ChainAsked & Pick<Asked, 'project'> & { again?: boolean },
  ): Promise<JobView[]> => {
    writable()
    const links = chains.jobsOf(asked, {
      owner: ownerOf({ project: asked.project ?? null }),
      unanswered: offline.isAskedOffline(),
    })
    await learnContents(links.map(({ job }) => job))
    for (const { job, tasks } of links) checkCeiling(job, tasks)
    const written = await library.write(() =>
      links.map(({ job, tasks }) =>
        write(job, tasks, asked.again === true ? [] : madeBefore(job, tasks)),
      ),
    )
    tellAnew(ports, written.flat())
    for (const { job } of links) if (job.waitsFor !== null) waits.await(job.waitsFor)
    for (const [at, { job }] of links.entries()) begin(job, written[at] ?? [])
    for (const { job } of links) look(job.id)
    offline.watch()
    fallback.look()
    return links.map(({ job }) => view(job.id))
  }

  return {
    start: async (): Promise<void> => {
      await queue.start()
      if (library.readOnly) return
      await waits.start()
      offline.watch()
      missing.start().catch(ports.report)
    },
    stop: (): void => {
      queue.stop()
      offline.dispose()
      fallback.dispose()
      keeping.stopKeeping()
      jobsChanged.dispose()
    },
    idle: queue.idle,
    laneState: queue.laneState,
    retryLanes: queue.retryLanes,
    /** A limit or the balance changed: work that waits for money is looked at again. */
    moneyChanged: queue.reconsider,
    totalOf: purse.totalOf,
    /** Books what was paid and has no line in the ledger; answers how much there was. */
    bookMissing: missing.bring,
    overrun: library.flags.overrun,
    /** The user has seen that this task cost more than was held back for it: sending goes on, unless another did too. */
    acceptOverrun: async (taskUuid: string): Promise<void> => {
      await library.write(() => {
        if (library.flags.overrun()?.taskUuid === taskUuid) library.flags.setOverrun(null)
      })
      queue.reconsider()
    },
    estimate: (asked: Asked): Estimate => prices.estimate(read(asked)),
    /** Results that were paid for already and that this request would repeat, or nearly. */
    earlier: async (asked: Asked): Promise<Earlier> => {
      const requests = read(asked)
      await learnContents(requests)
      const { wanted } = newJobs.jobsOf(requests, {
        enhance: false,
        owner: ownerOf(asked),
        unanswered: false,
        destination: null,
      })
      const tasks = wanted.flatMap((each) => each.tasks)
      return reuse.earlier({ tasks, seeded: isSeeded(requests[0]) })
    },
    run,
    runChain,
    estimateChain: chains.estimate,
    /** The answer to what is answered at once and for nothing. */
    ask: createQuestions(ports, found),
    models: createOwnModels(ports, found),
    ...keeping,
    ...list,
    cancel: async (id: string, only?: string) => {
      const counts = await changes.cancel(id, only)
      jobsChanged.add(id)
      look(id)
      queue.reconsider()
      return counts
    },
    retry: async (id: string, how: Again = {}): Promise<JobView> => {
      writable()
      const errands = await changes.retry(id, how)
      queue.retryLanes()
      for (const errand of errands) goOn(changes.jobOf(errand.jobId), [errand])
      awaitAgain(errands.map(({ jobId }) => jobId))
      return view(id)
    },
    /** Lets a job that was not sent yet ask for something else, in the same place. */
    edit: async (id: string, params: Record<string, unknown>): Promise<JobView> => {
      writable()
      const errands = await changes.edit(id, params)
      for (const errand of errands) goOn(changes.jobOf(errand.jobId), [errand])
      return view(id)
    },
    /** Puts a job before another one in the queue, or behind all with null. */
    move: async (id: string, before: string | null): Promise<void> => {
      await changes.move(id, before)
      jobsChanged.add(id)
      queue.sort()
    },
    /** How many waiting tasks the user's own server could make, where they want to be asked. */
    fallbackOffer: fallback.offer,
    useFallback: fallback.take,
    offlineWork: offline.work,
    sendOfflineWork: async (): Promise<void> => {
      await offline.send()
      jobsChanged.addAll(library.tasks.openJobs())
    },
  }
}
export type Studio = ReturnType<typeof createStudio>
