/** Where a picture lies on the screen. */
export interface Place {
  left: number
  top: number
  width: number
}

const middle = ({ left, width }: Place): number => left + width / 2

/** The nearest place above or below, by row first and then by its middle. */
const acrossRows = (places: readonly Place[], from: Place, down: boolean): number => {
  const beyond = places.filter(({ top }) => (down ? top > from.top + 1 : top < from.top - 1))
  const tops = beyond.map(({ top }) => top)
  const row = down ? Math.min(...tops) : Math.max(...tops)
  const [best] = beyond
    .filter(({ top }) => Math.abs(top - row) <= 1)
    .toSorted(
      (one, other) => Math.abs(middle(one) - middle(from)) - Math.abs(middle(other) - middle(from)),
    )
  return best ? places.indexOf(best) : -1
}

/** The position of the picture an arrow key leads to; -1 when there is none. */
export const neighbourOf = (places: readonly Place[], at: number, key: string): number => {
  const from = places[at]
  if (!from) return -1
  if (key === 'ArrowLeft') return at - 1
  if (key === 'ArrowRight') return at + 1 < places.length ? at + 1 : -1
  return key === 'ArrowDown' || key === 'ArrowUp'
    ? acrossRows(places, from, key === 'ArrowDown')
    : -1
}

/** Moves the focus among finished pictures; false when there is none that way. */
export const focusNeighbour = (from: HTMLElement, key: string): boolean => {
  const pictures = [...document.querySelectorAll<HTMLElement>('[data-picture]')]
  const places = pictures.map((picture) => picture.getBoundingClientRect())
  const next = pictures[neighbourOf(places, pictures.indexOf(from), key)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}
