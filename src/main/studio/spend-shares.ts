import type { AssetCost } from '#shared/model/spend.ts'
import { groupBy } from '#shared/std/group-by.ts'
import type { Relative } from '#main/library/spend.ts'

/** Whole parts of a whole amount, as equal as can be; they add up to it to the last micro-dollar. */
export const split = (micros: number, parts: number): number[] => {
  const each = Math.floor(micros / parts)
  const left = micros - each * parts
  return Array.from({ length: parts }, (_, index) => each + (index < left ? 1 : 0))
}

const unpaid: AssetCost = { own: null, allIn: null }

/** What each asset was charged for alone: a task's charge is shared by all it made. */
const ownCosts = (family: readonly Relative[]): Map<string, number> => {
  const tasks = groupBy(family, ({ taskUuid }) => taskUuid)
  const costs = new Map<string, number>()
  for (const made of tasks.values()) {
    const parts = split(made[0]?.micros ?? 0, made.length)
    made.forEach(({ assetId }, index) => {
      if (assetId !== null) costs.set(assetId, parts[index] ?? 0)
    })
  }
  return costs
}

/** All that a family was charged. */
const totalOf = (family: readonly Relative[]): number =>
  [...new Map(family.map(({ taskUuid, micros }) => [taskUuid, micros])).values()].reduce(
    (sum, micros) => sum + micros,
    0,
  )

/**
 * What an asset did cost. What was charged for its rejected siblings and for jobs that helped is shared by those that
 * were kept, so that over everything kept the costs add up to what was charged.
 */
export const costOfAsset = (id: string, family: readonly Relative[]): AssetCost => {
  const found = family.find(({ assetId }) => assetId === id)
  if (found === undefined) return unpaid
  const own = ownCosts(family)
  const kept = family.flatMap(({ assetId, isKept }) =>
    isKept && assetId !== null ? [assetId] : [],
  )
  const ofKept = kept.reduce((sum, each) => sum + (own.get(each) ?? 0), 0)
  const rest = kept.length === 0 ? [] : split(totalOf(family) - ofKept, kept.length)
  const share = rest[kept.indexOf(id)]
  return {
    own: found.isSettled ? (own.get(id) ?? 0) : null,
    allIn: share === undefined ? null : (own.get(id) ?? 0) + share,
  }
}
