import { listKey, type OfferedList, type WildcardList } from '#shared/model/wildcard-list.ts'
import { shippedLists } from './wildcard-lists.ts'

/** Names are compared as they are looked up, without case: a collator would be a fiftieth of a second at start. */
const byKey = (one: OfferedList, other: OfferedList): number =>
  listKey(one.name) < listKey(other.name) ? -1 : 1

/** The user's lists and those that came with the studio, by name; of two with the same name the user's. */
export const offeredLists = (own: readonly WildcardList[]): OfferedList[] => {
  const taken = new Set(own.map(({ name }) => listKey(name)))
  return [
    ...own.map((list) => ({ ...list, own: true })),
    ...shippedLists
      .filter(({ name }) => !taken.has(listKey(name)))
      .map((list) => ({ ...list, own: false })),
  ].toSorted(byKey)
}
