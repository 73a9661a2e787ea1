import type { ReactNode } from 'react'
import type { PickGroup } from '#renderer/ui/pick-list.tsx'

/** The user’s own things and those that came with the studio, under their headings. */
export const byOrigin = <Thing extends { own: boolean }>(
  things: readonly Thing[],
  words: { own: string; shipped: string; none?: string },
  lineOf: (thing: Thing) => ReactNode,
): PickGroup[] => {
  const lines = (own: boolean): ReactNode[] =>
    things.filter((each) => each.own === own).map((each) => lineOf(each))
  return [
    { label: words.own, lines: lines(true), none: words.none },
    { label: words.shipped, lines: lines(false) },
  ]
}
