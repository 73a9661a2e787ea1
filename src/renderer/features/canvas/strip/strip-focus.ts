import { toggleAid, useAidsStore } from '#renderer/features/canvas/view/aids-store.ts'

/** Whether the keyboard’s focus goes to the first picture once it is there. */
let isWanted = false

/** Shows the strip and goes there, or hides it. */
export const toggleStrip = (): void => {
  toggleAid('library')
  isWanted = useAidsStore.getState().library
}

/** Whether the focus was wanted; from then on it is not. */
export const takeFocus = (): boolean => {
  const was = isWanted
  isWanted = false
  return was
}
