import type { Engine, TaskReport } from '#shared/contract/engine.ts'
import { EngineFailure } from '#shared/contract/engine.ts'
import { localDay } from '#shared/std/local-day.ts'
import type { Payer } from '#main/library/ledger.ts'
import type { Orphan, UnbookedTask } from '#main/library/unbooked.ts'
import { changeTask } from './change-task.ts'
import type { Ports } from './ports.ts'

/** An amount, and who tells it. */
interface Told {
  micros: number
  reason: 'told-by-service' | 'kept-by-recipe'
}

const total = (costs: readonly number[]): number | null =>
  costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0)

const costIn = (report: TaskReport): number | null =>
  report.kind === 'finished'
    ? total(report.results.flatMap(({ costMicros }) => costMicros ?? []))
    : null

/** Assets by the task that made them. */
const byTask = (orphans: readonly Orphan[]): Map<string, [Orphan, ...Orphan[]]> => {
  const families = new Map<string, [Orphan, ...Orphan[]]>()
  for (const orphan of orphans) {
    const family = families.get(orphan.recipe.taskUuid)
    if (family) family.push(orphan)
    else families.set(orphan.recipe.taskUuid, [orphan])
  }
  return families
}

/**
 * Brings into the ledger what was paid and has no line there, as after a backup was restored and the database of the
 * day was lost: the service's archive is asked what each task did cost. A line is added once and says who told it.
 */
export const createMissingCharges = ({
  library,
  clock,
  engine,
}: Pick<Ports, 'library' | 'clock' | 'engine'>) => {
  const { unbooked, ledger } = library
  let underWay: Promise<number> | null = null

  const ask = async (service: Engine, uuid: string, operation: string): Promise<Told | null> => {
    const sent = { uuid, operation, request: {}, replayable: false }
    const micros = costIn(await service.recall(sent))
    return micros === null ? null : { micros, reason: 'told-by-service' }
  }

  const book = (payer: Payer, told: Told | null, at: number): void => {
    const when = { at, day: localDay(at) }
    if (told) ledger.settle(payer, told.micros, { ...when, reason: told.reason })
    else ledger.release(payer, 'cost-not-told', when)
  }

  const bookTask = async (service: Engine, task: UnbookedTask): Promise<void> => {
    const told = await ask(service, task.uuid, task.operation)
    await library.write(() =>
      book({ uuid: task.uuid, jobId: task.jobId, engine: 'runware' }, told, task.at ?? clock.now()),
    )
  }

  /** Writes down the job and the task that an asset's recipe tells of; they are over, and off the queue's list. */
  const remake = ({ recipe }: Orphan): Payer => {
    const { operation, params, model, createdAt, taskUuid: uuid } = recipe
    const jobId = clock.uuid()
    const common = { operation, params, engine: 'runware' as const }
    library.jobs.add({
      ...common,
      id: jobId,
      model,
      title: typeof params['prompt'] === 'string' ? params['prompt'] : operation,
      createdAt,
      place: library.jobs.nextPlace(),
      paused: false,
      cleared: true,
      waitsFor: null,
      projectId: null,
      batchId: null,
      keyId: null,
      helps: null,
      destination: null,
      unanswered: false,
    })
    const task = library.tasks.add({
      ...common,
      uuid,
      jobId,
      ordinal: 0,
      request: {},
      replayable: false,
      upper: null,
      quantities: null,
    })
    changeTask(library, task, { state: 'done', finishedAt: createdAt })
    return { uuid, jobId, engine: 'runware' }
  }

  const bookFamily = async (service: Engine, family: [Orphan, ...Orphan[]]): Promise<void> => {
    const [first] = family
    const { taskUuid, operation, createdAt } = first.recipe
    const kept = total(family.flatMap(({ recipe }) => recipe.costMicros ?? []))
    const told =
      (await ask(service, taskUuid, operation)) ??
      (kept === null ? null : { micros: kept, reason: 'kept-by-recipe' as const })
    await library.write(() => {
      const payer: Payer = library.tasks.get(taskUuid) ?? remake(first)
      for (const { id } of family) unbooked.claim(id, payer)
      book(payer, told, createdAt)
    })
  }

  const bookAll = async (): Promise<number> => {
    const service = engine('runware')
    const families = byTask(unbooked.orphans())
    const tasks = unbooked.tasks().filter(({ uuid }) => !families.has(uuid))
    if (!service) return 0
    for (const family of families.values()) await bookFamily(service, family)
    for (const task of tasks) await bookTask(service, task)
    if (library.flags.ledgerIncomplete())
      await library.write(() => library.flags.setLedgerIncomplete(false))
    return families.size + tasks.length
  }

  /** Answers how many were booked. Throws EngineFailure where the service could not be asked; the rest stays for later. */
  const bring = (): Promise<number> => {
    underWay ??= bookAll().finally(() => {
      underWay = null
    })
    return underWay
  }

  return {
    bring,
    /** At the start, where a restored database is known to lack lines. Offline, they are asked for another time. */
    start: async (): Promise<void> => {
      if (!library.flags.ledgerIncomplete()) return
      await bring().catch((error: unknown) => {
        if (!(error instanceof EngineFailure)) throw error
      })
    },
  }
}
