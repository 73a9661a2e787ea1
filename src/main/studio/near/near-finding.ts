import type { NearChange } from '#main/library/reading/near-finder.ts'
import type { Ports } from '#main/studio/ports.ts'

/** Changes that come within so many milliseconds are looked at together. */
const TOGETHER = 300
/** Then it rests so many times as long as finding took. */
const REST = 10
/** So many rows are written in one commit, which takes few milliseconds. */
const PORTION = 400

const portionsOf = ({ gone, come }: NearChange): NearChange[] =>
  Array.from({ length: Math.ceil(Math.max(gone.length, come.length / 2) / PORTION) }, (_, at) => ({
    gone: gone.subarray(at * PORTION, (at + 1) * PORTION),
    come: come.subarray(at * PORTION * 2, (at + 1) * PORTION * 2),
  }))

type Needed = Pick<Ports, 'library' | 'clock' | 'emit' | 'report' | 'nearDuplicates'>

/** Has pictures that look the same found again after the library changed, never at the cost of anything else. */
export const createNearFinding = (ports: Needed) => {
  const { library, clock, emit, report, nearDuplicates } = ports
  let callOff: (() => void) | null = null
  let running = false
  let isOver = false
  let again = false
  let took = 0
  /** Made by the user meanwhile: what is found without knowing of them is too old. */
  let decisions = 0

  const find = async (): Promise<void> => {
    const [started, known] = [clock.now(), decisions]
    const change = await nearDuplicates()
    took = clock.now() - started
    const portions = portionsOf(change)
    for (const portion of portions) {
      if (isOver) return
      if (known !== decisions) {
        again = true
        return
      }
      await library.write(() => library.near.keep(portion))
    }
    if (portions.length > 0) emit('duplicates.changed', {})
  }

  const work = async (): Promise<void> => {
    callOff = null
    running = true
    again = false
    try {
      await find()
    } catch (error) {
      if (!isOver) report(error)
    } finally {
      running = false
    }
    if (again) look()
  }

  const look = (): void => {
    if (isOver || library.readOnly) return
    if (running) again = true
    else callOff ??= clock.after(Math.max(TOGETHER, took * REST), () => void work())
  }

  return {
    /** The library changed. */
    look,
    /** The user decided on groups. */
    decided: (): void => {
      decisions += 1
      emit('duplicates.changed', {})
    },
    stop: (): void => {
      isOver = true
      callOff?.()
    },
  }
}
export type NearFinding = ReturnType<typeof createNearFinding>
