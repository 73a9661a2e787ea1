import type { KeyboardEvent } from 'react'

/** Up and down among the field and the `data-entry` elements of a list. */
export const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('input, [data-entry]')]
  const at = entries.indexOf(document.activeElement as HTMLElement)
  entries[Math.max(0, Math.min(entries.length - 1, at + by))]?.focus()
  event.preventDefault()
}

/** How far each key goes: cards, or rows of them. */
const steps: Partial<Record<string, { cards: number; rows: number }>> = {
  ArrowRight: { cards: 1, rows: 0 },
  ArrowLeft: { cards: -1, rows: 0 },
  ArrowDown: { cards: 0, rows: 1 },
  ArrowUp: { cards: 0, rows: -1 },
}

/** Moves along the `data-card` elements of a list as they lie, one to an entry, and to the first and the last. */
export const moveInGrid = (event: KeyboardEvent<HTMLElement>): void => {
  const cards = [
    ...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-card]') ?? []),
  ]
  const at = cards.findIndex((card) => card === document.activeElement)
  const top = cards[0]?.parentElement?.offsetTop
  const columns = cards.filter(({ parentElement }) => parentElement?.offsetTop === top).length
  const step = steps[event.key]
  const ends: Partial<Record<string, number>> = { Home: 0, End: cards.length - 1 }
  const to = step ? at + step.cards + step.rows * columns : ends[event.key]
  if (at < 0 || to === undefined) return
  cards[to]?.focus()
  event.preventDefault()
}
