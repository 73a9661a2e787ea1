import { request } from '#renderer/bridge/request.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { asFailure } from '#shared/contract/failures.ts'

/** No other program takes more at once. */
const MOST = 500

/** Whether a drag that begins is to leave the window: with the key that makes it a copy, as file managers have it. */
export const isDragOut = (event: Pick<MouseEvent, 'altKey' | 'ctrlKey' | 'metaKey'>): boolean =>
  event.altKey || event.ctrlKey || event.metaKey

/** Resolves with false when the button is let go. */
const untilLetGo = (signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const letGo = (): void => resolve(false)
    window.addEventListener('pointerup', letGo, { signal })
    window.addEventListener('pointercancel', letGo, { signal })
  })

/**
 * Goes on with a drag as real files, once their copies are written and if the button is still down: the page’s own
 * drag must have been called off.
 */
export const dragOut = async (ids: readonly string[]): Promise<void> => {
  const listening = new AbortController()
  try {
    const isHeld = await Promise.race([
      untilLetGo(listening.signal),
      request('exports.prepareDrag', { ids: ids.slice(0, MOST) }).then(() => true),
    ])
    if (isHeld) await request('exports.drag', {})
  } catch (error) {
    const { title, next } = failureWords(asFailure(error))
    say({ title, text: next, kind: 'danger' })
  } finally {
    listening.abort()
  }
}
