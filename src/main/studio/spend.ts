import type { Catalogue } from '#shared/catalogue/catalogue.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import type { UsageDay } from '#shared/contract/engine.ts'
import { Failure } from '#shared/contract/failures.ts'
import type {
  AssetCost,
  CreditRate,
  SpendFilter,
  SpendReport,
  Trouble,
  UsageDifference,
} from '#shared/model/spend.ts'
import { operations } from '#shared/operations/index.ts'
import { addDays, daysBetween, localDay } from '#shared/std/local-day.ts'
import type { Library } from '#main/library/library.ts'
import { compareWithBaseline } from './spend-baseline.ts'
import { foldCharges } from './spend-report.ts'
import { costOfAsset } from './spend-shares.ts'

/** Bars of the chart. */
const CHART_DAYS = 14
/** How many of the baseline's latest charges are looked at. */
const HISTORY = 400
/** The service answers for at most so many days at once. */
const USAGE_DAYS = 30

export interface SpendPorts {
  library: Library
  now: () => number
  catalogue: () => Catalogue
  /** The model that spending is compared with. */
  baseline: () => string
  /** What the service says it charged on these days. */
  usage: (days: { from: string; to: string }) => Promise<UsageDay[]>
}

/** Everything that is asked about money that was spent. */
export const createSpending = (ports: SpendPorts) => {
  const { library, now } = ports
  const { spend, ledger } = library

  const report = (filter: SpendFilter): SpendReport => {
    const charges = spend.charges(filter)
    const air = ports.baseline()
    const today = localDay(now())
    const from = addDays(today, 1 - CHART_DAYS)
    const byDay = spend.byDay({ ...filter, from, to: today })
    const { project } = filter
    const baseline = {
      air,
      model: findModel(ports.catalogue(), air),
      history: ledger.history(air, HISTORY),
      pace: spend.pace(air),
    }
    return {
      ...foldCharges(charges),
      days: daysBetween(from, today).map((day) => ({ day, micros: byDay.get(day) ?? 0 })),
      reserved: spend.open('reserved', project),
      disputed: spend.open('disputed', project),
      baseline: compareWithBaseline(baseline, charges),
    }
  }

  const reconcile = async (range: { from: string; to: string }): Promise<UsageDifference[]> => {
    const ours = spend.byDay({ ...range, project: 'all' })
    const theirs = new Map<string, number>()
    for (let from = range.from; from <= range.to; from = addDays(from, USAGE_DAYS)) {
      const last = addDays(from, USAGE_DAYS - 1)
      const heard = await ports.usage({ from, to: last < range.to ? last : range.to })
      for (const { day, micros } of heard) theirs.set(day, (theirs.get(day) ?? 0) + micros)
    }
    return daysBetween(range.from, range.to).flatMap((day) => {
      const difference = { day, ours: ours.get(day) ?? 0, theirs: theirs.get(day) ?? 0 }
      return difference.ours === difference.theirs ? [] : [difference]
    })
  }

  /** What the user found out about a task that nobody could tell of: what it was charged, or null for nothing. */
  const clearUp = async (uuid: string, micros: number | null): Promise<void> => {
    const at = now()
    await library.write(() => {
      const found = ledger.of(uuid)
      if (found?.state !== 'disputed') throw new Failure('not-found', { what: 'dispute' })
      const payer = { uuid, jobId: found.jobId, engine: found.engine }
      const when = { at, day: localDay(at) }
      if (micros === null) ledger.release(payer, 'user-says-not-charged', when)
      else ledger.settle(payer, micros, when)
    })
  }

  const credits = (): CreditRate[] => {
    const changed = library.credits.changed()
    return operations.map(({ id, credits: standard }) => ({
      operation: id,
      hundredths: changed.get(id) ?? standard,
      standard,
    }))
  }

  return {
    now,
    catalogue: ports.catalogue,
    lines: spend.lines,
    /** A project's name, as a person knows it. */
    projectName: (id: string): string => library.projects.get(id)?.name ?? id,
    report,
    reconcile,
    clearUp,
    credits,
    troubles: (): Trouble[] => spend.troubles(now()),
    assetCost: (id: string): AssetCost => costOfAsset(id, spend.family(id)),
    setCredits: (operation: string, hundredths: number | null): Promise<void> => {
      if (!operations.some(({ id }) => id === operation))
        return Promise.reject(new Failure('not-found', { what: 'operation' }))
      return library.write(() => library.credits.set(operation, hundredths))
    },
  }
}
export type Spending = ReturnType<typeof createSpending>
