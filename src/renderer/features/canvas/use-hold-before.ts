import { useEffect } from 'react'
import { changeStaging } from './staging-store.ts'

const KEY = '\\'

/** As long as the key is held, the canvas is shown as it was. */
export const useHoldBefore = (): void => {
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const isTyping = ({ target }: Event): boolean =>
      target instanceof HTMLElement && target.matches('input, textarea')
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === KEY && !event.repeat && !isTyping(event)) changeStaging({ before: true })
      },
      { signal },
    )
    const letGo = (): void => changeStaging({ before: false })
    window.addEventListener('keyup', ({ key }) => key === KEY && letGo(), { signal })
    window.addEventListener('blur', letGo, { signal })
    return () => stop.abort()
  }, [])
}
