import { useEffect, useRef } from 'react'
import { newestSince } from './auto-switch.ts'
import type { Candidate } from './candidates.ts'
import { useStagingChoices } from './staging-choices.ts'
import { changeStaging } from './staging-store.ts'

/** Shows results by themselves, at the moment that the user has chosen. What happened before the canvas was opened is no news. */
export const useAutoSwitch = (candidates: readonly Candidate[]): void => {
  const by = useStagingChoices((state) => state.by)
  const seen = useRef<number>(null)
  useEffect(() => {
    seen.current ??= Date.now()
    const newest = newestSince(candidates, by, seen.current)
    if (!newest) return
    seen.current = newest.at
    changeStaging({ shown: newest.id })
  }, [candidates, by])
}
