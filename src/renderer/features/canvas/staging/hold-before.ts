import { changeStaging } from './staging-store.ts'

/** Shows the canvas as it was until a key or the pointer is let go of, wherever that happens. */
export const holdBefore = (): void => {
  changeStaging({ before: true })
  const held = new AbortController()
  const letGo = (): void => {
    changeStaging({ before: false })
    held.abort()
  }
  for (const end of ['keyup', 'pointerup', 'pointercancel', 'blur'])
    window.addEventListener(end, letGo, { signal: held.signal })
}
