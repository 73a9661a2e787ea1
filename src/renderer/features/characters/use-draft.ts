import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** Milliseconds without a change after which somebody has stopped typing. */
const QUIET = 500

/** A text that is saved once nobody types any more, and at the latest when its field goes. */
export const useDraft = (
  saved: string,
  save: (text: string) => void,
): { text: string; write: (text: string) => void; flush: () => void } => {
  const [typed, setTyped] = useState<string | null>(null)
  const pending = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const flush = (): void => {
    clearTimeout(timer.current)
    const written = pending.current
    pending.current = null
    if (written !== null) save(written)
  }
  const last = useEffectEvent(flush)
  useEffect(() => () => last(), [])
  return {
    text: typed ?? saved,
    write: (text) => {
      clearTimeout(timer.current)
      pending.current = text
      timer.current = setTimeout(flush, QUIET)
      setTyped(text)
    },
    flush,
  }
}
