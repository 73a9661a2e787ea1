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
