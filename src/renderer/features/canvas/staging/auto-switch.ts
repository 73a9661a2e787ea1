import type { Candidate } from './candidates.ts'

/** Which moment of a result has it shown: none, when it begins to be made, when it is there. */
export const switchMoments = ['off', 'start', 'finish'] as const
export type SwitchMoment = (typeof switchMoments)[number]

const momentOf = ({ task, assetId }: Candidate, by: SwitchMoment): number | null => {
  if (by === 'off') return null
  if (by === 'start') return task.submittedAt
  return assetId === null ? null : task.finishedAt
}

/**
 * The result whose moment came last, after one that was seen already, in milliseconds since 1970; null: none did. By
 * moments and not by what changed, so that jobs that are read late or twice switch nothing.
 */
export const newestSince = (
  candidates: readonly Candidate[],
  by: SwitchMoment,
  since: number,
): { id: string; at: number } | null =>
  candidates.reduce<{ id: string; at: number } | null>((newest, candidate) => {
    const at = momentOf(candidate, by)
    return at !== null && at > (newest?.at ?? since) ? { id: candidate.id, at } : newest
  }, null)
