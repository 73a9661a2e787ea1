import type { IdList } from '#renderer/bridge/asset-index.ts'

interface Selection {
  selected: ReadonlySet<string>
  anchor: string | null
}

interface Pick {
  id: string
  /** Adds or removes one. */
  toggle: boolean
  /** Takes everything between the anchor and this one. */
  range: boolean
}

/** The ids from one position up to but not including another. */
export const idsFrom = (ids: IdList, from: number, to: number): string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, offset) => ids.at(from + offset) ?? '')

const between = (ids: IdList, from: string, to: string): string[] => {
  const [one, other] = [ids.indexOf(from), ids.indexOf(to)]
  return one === -1 || other === -1
    ? [to]
    : idsFrom(ids, Math.min(one, other), Math.max(one, other) + 1)
}

/** The selection after a picture was clicked or reached by keys. */
export const pick = (now: Selection, ids: IdList, { id, toggle, range }: Pick): Selection => {
  if (range && now.anchor !== null) {
    const added = between(ids, now.anchor, id)
    return { selected: new Set(toggle ? [...now.selected, ...added] : added), anchor: now.anchor }
  }
  if (!toggle) return { selected: new Set([id]), anchor: id }
  const selected = new Set(now.selected)
  if (!selected.delete(id)) selected.add(id)
  return { selected, anchor: id }
}
