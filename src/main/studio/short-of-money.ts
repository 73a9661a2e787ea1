import type { Clock } from './ports.ts'
import type { Errand } from './errand-list.ts'

/** Milliseconds in which several reasons to look again count as one. */
const LOOK_WAIT = 100

/** Tasks that there is no money for now. They are tried again whenever that may have changed, and never dropped. */
export const createShortOfMoney = (clock: Clock, goOn: (errands: readonly Errand[]) => void) => {
  const waiting = new Map<string, Errand[]>()
  let callOff: (() => void) | null = null

  const lookAgain = (): void => {
    callOff = null
    const tried = [...waiting.values()].flatMap((errands) => errands.shift() ?? [])
    for (const [jobId, errands] of waiting) if (errands.length === 0) waiting.delete(jobId)
    goOn(tried)
  }

  return {
    add: (errand: Errand): void => {
      waiting.set(errand.jobId, [...(waiting.get(errand.jobId) ?? []), errand])
    },
    /** Money came free, a limit was changed or a day began: one task of every job is tried. */
    reconsider: (): void => {
      if (waiting.size > 0) callOff ??= clock.after(LOOK_WAIT, lookAgain)
    },
    /** One task of this job could be paid for: so may be the others. */
    wake: (jobId: string): void => {
      const errands = waiting.get(jobId)
      if (errands === undefined) return
      waiting.delete(jobId)
      goOn(errands)
    },
    dispose: (): void => callOff?.(),
  }
}
