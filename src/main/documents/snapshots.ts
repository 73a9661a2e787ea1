import { randomBytes } from 'node:crypto'
import { Failure } from '#shared/contract/failures.ts'
import type { CanvasSnapshot, CanvasState } from '#shared/model/canvas-history.ts'
import type { Disk } from './disk.ts'
import type { Held } from './held.ts'
import { readKeptSnapshot, snapshotText, stateOf } from './kept.ts'

const NAME = /^([\w-]{1,40})\.json$/u

/** Named states of canvases. */
export const createSnapshots = ({
  disk,
  held,
  now,
}: {
  disk: Disk
  held: Held
  now: () => number
}) => {
  const kept = async (id: string, snapshot: string) => {
    const bytes = await disk.read(held.place(id).snapshot(snapshot))
    if (bytes === null) throw new Failure('not-found', { what: 'snapshot' })
    return readKeptSnapshot(bytes)
  }
  return {
    /** Newest first. */
    list: async (id: string): Promise<CanvasSnapshot[]> => {
      await held.about(id)
      const found: CanvasSnapshot[] = []
      for (const file of await disk.namesIn(held.place(id).snapshots)) {
        const snapshot = NAME.exec(file)?.[1]
        if (snapshot === undefined) continue
        const { name, at } = await kept(id, snapshot)
        found.push({ id: snapshot, name, at })
      }
      return found.toSorted((one, other) => other.at - one.at)
    },
    take: (id: string, name: string, state: CanvasState): Promise<CanvasSnapshot> =>
      held.turn(id, async () => {
        await held.about(id)
        const snapshot = { id: randomBytes(10).toString('hex'), name, at: now() }
        await disk.writeText(
          held.place(id).snapshot(snapshot.id),
          snapshotText({ name, at: snapshot.at, state }),
        )
        return snapshot
      }),
    /** Throws `not-found`, `canvas-newer` and `canvas-damaged`. */
    read: async (id: string, snapshot: string): Promise<CanvasState> =>
      stateOf(await kept(id, snapshot)),
  }
}
