import type { JobView } from '#shared/model/job.ts'

/** The tasks of jobs whose results are in the library, by whom those are meant for. */
export const resultsThere = (jobs: readonly JobView[]): Map<string, string[]> => {
  const there = new Map<string, string[]>()
  for (const { destination, tasks } of jobs) {
    if (destination === null) continue
    const made = tasks.flatMap(({ uuid, assetId }) => (assetId === null ? [] : [uuid]))
    there.set(destination, [...(there.get(destination) ?? []), ...made])
  }
  return there
}
