import type { ExportState } from '#shared/model/export.ts'

/** Tells of each list of exports which of those that were seen running have ended since, once each. */
export const createEnded = (): ((exports: readonly ExportState[]) => ExportState[]) => {
  const running = new Set<string>()
  return (exports) => {
    const ended = exports.filter(({ id, state }) => state !== 'running' && running.delete(id))
    for (const { id, state } of exports) if (state === 'running') running.add(id)
    return ended
  }
}

/** Whether all that was asked for is there. */
export const isWhole = ({ state, written, leftOut }: ExportState): boolean =>
  state === 'done' && written > 0 && leftOut === 0
