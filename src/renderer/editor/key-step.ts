/** Milliseconds after which presses are a step of their own, even if no key was let go. */
const PAUSE = 1000

/** All that comes while a key is held is one step: ends it when the key is let go, or after a pause; whatever waited before is given up. */
export const createKeyStep = () => {
  let leave: (() => void) | null = null
  return (commit: () => void): void => {
    leave?.()
    const end = (): void => {
      leave?.()
      commit()
    }
    const timer = setTimeout(end, PAUSE)
    window.addEventListener('keyup', end)
    leave = () => {
      clearTimeout(timer)
      window.removeEventListener('keyup', end)
      leave = null
    }
  }
}
