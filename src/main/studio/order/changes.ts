import type { AssetChange } from '#shared/model/change.ts'
import type { Judgement } from '#main/library/judgements.ts'
import type { Ports } from '#main/studio/ports.ts'
import type { TakeBack } from './order.ts'

/** A change of what is said of assets, as it is written down. */
const judged = (
  before: Judgement,
  change: AssetChange,
  now: { at: number; stack: { name: string; top: string } | null },
): Judgement => ({
  ...before,
  rating: change.rating ?? before.rating,
  notes: change.notes === undefined ? before.notes : change.notes,
  trashedAt: trashedAt(before, change.trash, now.at),
  ...(now.stack === null
    ? {}
    : { stack: now.stack.name, stackTop: now.stack.top === before.id ? 1 : 0 }),
})

/** What lies in the trash already has lain there since then. */
const trashedAt = (before: Judgement, trash: boolean | undefined, at: number): number | null => {
  if (trash === undefined) return before.trashedAt
  return trash ? (before.trashedAt ?? at) : null
}

const touchesJudgements = ({ rating, notes, trash, stack }: AssetChange): boolean =>
  rating !== undefined || notes !== undefined || trash !== undefined || stack !== undefined

/** How changes are written down; each answers how it is taken back. */
export const createChanges = ({ library, clock }: Pick<Ports, 'library' | 'clock'>) => {
  const { judgements, tags, folders } = library

  const judge = (ids: readonly string[], change: AssetChange): TakeBack => {
    const meant = change.stack === false ? judgements.inStacksOf(ids) : ids
    const before = judgements.of(meant)
    const [top = ''] = ids
    const stack = change.stack === true ? { name: clock.uuid(), top } : null
    const at = clock.now()
    for (const each of before) {
      const after = judged(each, change, { at, stack })
      judgements.put(change.stack === false ? { ...after, stack: null, stackTop: 0 } : after)
    }
    return () => {
      for (const each of before) judgements.put(each)
    }
  }

  const label = (ids: readonly string[], change: AssetChange): TakeBack[] => [
    ...(change.tag ?? []).map((name) => {
      const given = tags.put(ids, name)
      return () => void tags.take(given, name)
    }),
    ...(change.untag ?? []).map((name) => {
      const taken = tags.take(ids, name)
      return () => void tags.put(taken, name)
    }),
    ...(change.file ?? []).map((folder) => {
      const put = folders.put(folder, ids)
      return () => void folders.take(folder, put)
    }),
    ...(change.unfile ?? []).map((folder) => {
      const taken = folders.take(folder, ids)
      return () => {
        // The folder may be gone by now.
        if (folders.get(folder) !== null) folders.put(folder, taken)
      }
    }),
  ]

  /** Called inside a write. */
  return (ids: readonly string[], change: AssetChange): TakeBack => {
    const steps = [
      ...(touchesJudgements(change) ? [judge(ids, change)] : []),
      ...label(ids, change),
    ]
    return () => {
      for (const step of steps.toReversed()) step()
    }
  }
}
