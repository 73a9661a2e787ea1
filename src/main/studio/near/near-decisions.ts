import type { Asset } from '#shared/model/asset.ts'
import { type AssetChange, LONGEST_NOTE } from '#shared/model/change.ts'
import type { NearDecision } from '#shared/model/near.ts'
import type { Placed } from '#main/library/near-duplicates.ts'
import type { Ports } from '#main/studio/ports.ts'

/** Puts some assets back as they were; called inside a write. */
type TakeBack = () => void
type Apply = (ids: readonly string[], change: AssetChange) => TakeBack

/** A group, and what of it the user chose, both by id. */
interface Choice {
  group: readonly Placed[]
  chosen: readonly string[]
  /** The first that was chosen. */
  first: string
  others: readonly string[]
}

/** What was done to a group. */
export interface Decided {
  ids: readonly string[]
  trashed: readonly string[]
  takeBack: TakeBack
}

const none = new Uint32Array(0)

const each = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]

/** Everything that was said of the others, for the one that is kept. */
const merged = (
  all: readonly Pick<Asset, 'rating' | 'notes' | 'tags'>[],
  folders: readonly string[],
): AssetChange => {
  const notes = each(all.flatMap((asset) => (asset.notes === null ? [] : [asset.notes])))
  return {
    rating: Math.max(...all.map(({ rating }) => rating)),
    tag: each(all.flatMap(({ tags }) => tags)),
    file: each(folders),
    ...(notes.length === 0 ? {} : { notes: notes.join('\n\n').slice(0, LONGEST_NOTE) }),
  }
}

/** What people decide on pictures that look the same; `apply` writes a change of assets down. */
export const createNearDecisions = (
  { library, clock }: Pick<Ports, 'library' | 'clock'>,
  apply: Apply,
) => {
  const { near } = library

  /** The group is none any more; it is found again where it should be. */
  const dissolve = (group: readonly Placed[]): TakeBack => {
    const gone = Uint32Array.from(group, ({ sequence }) => sequence)
    const come = Uint32Array.from(group.flatMap(({ sequence, top }) => [sequence, top]))
    near.keep({ gone, come: none })
    return () => near.keep({ gone: none, come })
  }

  const part = (sides: readonly { id: string; side: number }[]): TakeBack => {
    const decision = clock.uuid()
    near.part(decision, sides)
    return () => near.rejoin(decision)
  }
  const partAll = (ids: readonly string[]): TakeBack => part(ids.map((id, side) => ({ id, side })))

  const decisions: Record<NearDecision, (choice: Choice) => TakeBack[]> = {
    stack: ({ group, first, others }) => {
      const ids = [first, ...others]
      // What lies in a stack of theirs comes with them.
      const all = each([...ids, ...library.judgements.inStacksOf(ids)])
      return [dissolve(group), apply(all, { stack: true })]
    },
    keep: ({ group, chosen, first }) => {
      const leaving = group.flatMap(({ id }) => (chosen.includes(id) ? [] : [id]))
      const said = [first, ...leaving].flatMap((id) => library.assets.get(id) ?? [])
      const folders = leaving.flatMap((id) => library.folders.ofAsset(id))
      return [
        dissolve(group),
        apply([first], merged(said, folders)),
        apply(leaving, { trash: true }),
        // Those that are kept side by side are not asked about again.
        ...(chosen.length > 1 ? [partAll(chosen)] : []),
      ]
    },
    part: ({ group, chosen }) => {
      const ids = group.map(({ id }) => id)
      const [top = ''] = ids
      if (chosen.includes(top)) return [dissolve(group), partAll(ids)]
      const rest = group.filter(({ id }) => !chosen.includes(id))
      return [
        dissolve(rest.length > 1 ? group.filter(({ id }) => chosen.includes(id)) : group),
        part(ids.map((id) => ({ id, side: chosen.includes(id) ? 1 : 0 }))),
      ]
    },
  }

  /** Called inside a write, with the ids that were chosen, of this group or not, by their order. */
  return (
    group: readonly Placed[],
    order: ReadonlyMap<string, number>,
    decision: NearDecision,
  ): Decided => {
    const members = group.map(({ id }) => id)
    const chosen = members
      .filter((id) => order.has(id))
      .toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
    const [first = ''] = chosen
    const others = members.filter((id) => id !== first)
    const steps = decisions[decision]({ group, chosen, first, others })
    return {
      ids: members,
      trashed: decision === 'keep' ? members.filter((id) => !chosen.includes(id)) : [],
      takeBack: () => {
        for (const step of steps.toReversed()) step()
      },
    }
  }
}
