import type { AssetChange, Which } from '#shared/model/change.ts'
import type { NearDecision } from '#shared/model/near.ts'
import { inPortions } from '#shared/std/in-portions.ts'
import { createNearDecisions, type Decided } from '#main/studio/near/near-decisions.ts'
import type { NearFinding } from '#main/studio/near/near-finding.ts'
import type { Ports } from '#main/studio/ports.ts'
import { createChanges } from './changes.ts'
import { meantBy } from './meant-by.ts'

/** So many assets are changed in one commit: each takes some milliseconds, and the window is answered in between. */
const AT_A_TIME = 400
/** So many groups are decided on in one commit. */
const GROUPS_AT_A_TIME = 40
/** Changes that can be taken back. */
const REMEMBERED = 100

/** Puts some assets back as they were; called inside a write. */
export type TakeBack = () => void

/** Judging, tagging and filing assets, one or all that a search finds, and taking that back. */
export const createOrder = (ports: Ports, near: Pick<NearFinding, 'decided'>) => {
  const { library, clock, emit } = ports
  const apply = createChanges(ports)
  const decideOn = createNearDecisions(ports, apply)
  const taken = new Map<string, { ids: string[]; steps: TakeBack[] }>()

  const remember = (ids: string[], steps: TakeBack[]): string => {
    const id = clock.uuid()
    taken.set(id, { ids, steps })
    for (const old of [...taken.keys()].slice(0, -REMEMBERED)) taken.delete(old)
    return id
  }

  const tell = (ids: string[], trash: boolean | undefined): void => {
    if (trash === undefined) emit('library.changed', { added: [], removed: [], changed: ids })
    else
      emit('library.changed', {
        added: trash ? [] : ids,
        removed: trash ? ids : [],
        changed: ids,
      })
    emit('order.changed', {})
  }

  return {
    /** Changes assets; answers how many, and by which name the change is taken back. */
    change: async (which: Which, change: AssetChange): Promise<{ count: number; undo: string }> => {
      if (library.readOnly) throw library.readOnly
      const ids = meantBy(ports, which)
      // A stack is made at one go, or there would be several.
      const size = change.stack === undefined ? AT_A_TIME : Math.max(1, ids.length)
      const steps: TakeBack[] = []
      for (const some of inPortions(ids, size))
        steps.push(await library.write(() => apply(some, change)))
      tell(ids, change.trash)
      return { count: ids.length, undo: remember(ids, steps) }
    },
    /** Decides on the groups of near duplicates that these assets belong to; what was chosen are these. */
    decide: async (
      chosen: readonly string[],
      decision: NearDecision,
    ): Promise<{ count: number; trashed: string[]; undo: string }> => {
      if (library.readOnly) throw library.readOnly
      const groups = library.near.holding(chosen)
      const places = new Map(chosen.map((id, at) => [id, at]))
      const done: Decided[] = []
      for (const some of inPortions(groups, GROUPS_AT_A_TIME))
        done.push(
          ...(await library.write(() => some.map((group) => decideOn(group, places, decision)))),
        )
      const ids = done.flatMap((each) => each.ids)
      const trashed = done.flatMap((each) => each.trashed)
      emit('library.changed', { added: [], removed: trashed, changed: ids })
      emit('order.changed', {})
      near.decided()
      const steps = done.map(({ takeBack }) => takeBack)
      return { count: groups.length, trashed, undo: remember(ids, steps) }
    },
    /** Takes a change back; false where it is too long ago. */
    undo: async (id: string): Promise<boolean> => {
      const found = taken.get(id)
      if (found === undefined) return false
      taken.delete(id)
      for (const step of found.steps.toReversed()) await library.write(step)
      emit('library.changed', { added: found.ids, removed: found.ids, changed: found.ids })
      emit('order.changed', {})
      near.decided()
      return true
    },
  }
}
