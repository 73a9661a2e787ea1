import { useEffect, useState } from 'react'
import { localDay } from '#shared/std/local-day.ts'

/** Milliseconds after which a day that began is noticed. */
const LOOK_EVERY = 20_000

/** The user's own calendar day, also when it changes while the surface is open. */
export const useToday = (): string => {
  const [today, setToday] = useState(() => localDay(Date.now()))
  useEffect(() => {
    const timer = setInterval(() => setToday(localDay(Date.now())), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [])
  return today
}
