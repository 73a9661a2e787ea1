import { useEffect, useState } from 'react'

/** Milliseconds. */
const LONGEST_WAIT = 500

/** True once the first picture is on the screen and nothing presses: what lies closed over it may be read now. */
export const useSettled = (): boolean => {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const asked = requestIdleCallback(() => setSettled(true), { timeout: LONGEST_WAIT })
    return () => cancelIdleCallback(asked)
  }, [])
  return isSettled
}
