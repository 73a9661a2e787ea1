import type { SpendReport } from '#shared/model/spend.ts'
import { groupBy } from '#shared/std/group-by.ts'
import type { Charge } from '#main/library/spend.ts'

type Part = Pick<SpendReport['models'][number], 'micros' | 'results' | 'kept'>

const nothing: Part = { micros: 0, results: 0, kept: 0 }

const partOf = (charges: readonly Charge[]): Part =>
  charges.reduce(
    (sum, { micros, results, kept }) => ({
      micros: sum.micros + micros,
      results: sum.results + results,
      kept: sum.kept + kept,
    }),
    nothing,
  )

const dearest = (a: Part, b: Part): number => b.micros - a.micros || b.results - a.results

/** The value that this share of a sorted row lies at or below. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0

const usualRange = (charges: readonly Charge[]): { low: number; high: number } => {
  const sorted = charges.map(({ micros }) => micros).sort((a, b) => a - b)
  return { low: percentile(sorted, 0.05), high: percentile(sorted, 0.95) }
}

/** What of a task's charge went to those of its results that were kept. */
const ownOf = ({ micros, results, kept }: Charge): number =>
  results === 0 ? 0 : Math.floor((micros * kept) / results)

const sum = (charges: readonly Charge[], of: (charge: Charge) => number): number =>
  charges.reduce((total, charge) => total + of(charge), 0)

/** Adds charges up, in every way a report shows. */
export const foldCharges = (
  charges: readonly Charge[],
): Omit<SpendReport, 'days' | 'reserved' | 'disputed' | 'baseline'> => {
  const all = partOf(charges)
  const allIn = sum(charges, ({ isFamilyKept, micros }) => (isFamilyKept ? micros : 0))
  return {
    spent: all.micros,
    results: all.results,
    kept: all.kept,
    own: sum(charges, ownOf),
    allIn,
    waste: sum(charges, ({ isFamilyKept, micros }) => (isFamilyKept ? 0 : micros)),
    projects: [...groupBy(charges, ({ project }) => project)]
      .map(([project, own]) => ({ project, ...partOf(own) }))
      .sort(dearest),
    operations: [...groupBy(charges, ({ operation }) => operation)]
      .map(([operation, own]) => ({ operation, ...partOf(own) }))
      .sort(dearest),
    models: [...groupBy(charges, ({ model }) => model)]
      .map(([model, own]) => ({ model, ...partOf(own), ...usualRange(own) }))
      .sort(dearest),
  }
}
