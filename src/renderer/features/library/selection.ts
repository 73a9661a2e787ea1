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

const between = (ids: readonly string[], from: string, to: string): string[] => {
  const [one, other] = [ids.indexOf(from), ids.indexOf(to)]
  return one === -1 || other === -1
    ? [to]
    : ids.slice(Math.min(one, other), Math.max(one, other) + 1)
}

/** The selection after a picture was clicked or reached by keys. */
export const pick = (
  now: Selection,
  ids: readonly string[],
  { id, toggle, range }: Pick,
): Selection => {
  if (range && now.anchor !== null) {
    const added = between(ids, now.anchor, id)
    return { selected: new Set(toggle ? [...now.selected, ...added] : added), anchor: now.anchor }
  }
  if (!toggle) return { selected: new Set([id]), anchor: id }
  const selected = new Set(now.selected)
  if (!selected.delete(id)) selected.add(id)
  return { selected, anchor: id }
}
