import type { Engine } from '#shared/contract/engine.ts'
import type { Settings } from '#shared/model/settings.ts'
import type { TaskRecord } from '#main/library/task-record.ts'
import { changeTask } from './change-task.ts'
import type { LaneState } from './lane.ts'
import type { Ports } from './ports.ts'
import type { Purse } from './purse.ts'
import type { Queue } from './queue.ts'

/** Milliseconds that the service must be out of reach before it counts as down. */
const DOWN_AFTER = 20_000
/** While it is down, waiting work is looked at this often. */
const LOOK_AGAIN = 5_000

const DOWN: ReadonlySet<LaneState> = new Set(['no-network', 'busy'])

/**
 * Hands unsent tasks to the user's own server while the service is down: by itself, after a question, or never. What
 * that server cannot do stays queued for the service.
 */
export const createFallbackPolicy = (
  ports: Pick<Ports, 'library' | 'clock' | 'engine' | 'fallbackPolicy' | 'emit' | 'report'>,
  options: {
    queue: Pick<Queue, 'laneState' | 'reassign'>
    purse: Pick<Purse, 'release'>
    changed: (jobIds: string[]) => void
  },
) => {
  const { library, clock } = ports
  let downSince: number | null = null
  let callOff: (() => void) | null = null

  const policy = (): Settings['fallbackPolicy'] => ports.fallbackPolicy()

  const isDown = (): boolean => downSince !== null && clock.now() - downSince >= DOWN_AFTER

  const possible = (fallback: Engine): TaskRecord[] =>
    library.tasks.open().filter(
      (task) =>
        task.engine === 'runware' &&
        task.state === 'queued' &&
        // Nobody knows yet what it will ask for.
        library.jobs.get(task.jobId)?.waitsFor === null &&
        fallback.canDo?.(task) === true,
    )

  const hand = (task: TaskRecord, fallback: Engine): void => {
    const { operation, params, uuid } = task
    const prepared = fallback.prepare({
      uuid,
      operation,
      params,
      model: null,
      sources: library.assets.sourceOf,
    })
    changeTask(library, task, { engine: 'fallback' })
    library.tasks.rewrite(uuid, { ...task, ...prepared, engine: 'fallback', upper: 0 })
    options.purse.release(task, 'fallback')
  }

  /** Hands over everything that the user's server can do; how many tasks that were. */
  const take = async (): Promise<number> => {
    const fallback = ports.engine('fallback')
    if (fallback === null || possible(fallback).length === 0) return 0
    // Looked for once more inside the write: one that is being tried by now is left alone, and the others are taken.
    const tasks = await library.write(() => {
      const found = possible(fallback)
      for (const task of found) hand(task, fallback)
      return found
    })
    if (tasks.length === 0) return 0
    options.queue.reassign(new Set(tasks.map(({ uuid }) => uuid)), 'fallback')
    options.changed(tasks.map(({ jobId }) => jobId))
    return tasks.length
  }

  const look = (): void => {
    callOff = null
    if (downSince === null) return
    // A timer may ring a moment early, and the service may have been back in between.
    const left = downSince + DOWN_AFTER - clock.now()
    if (left > 0) callOff = clock.after(left, look)
    else if (policy() === 'when-down') handOver()
    else ports.emit('jobs.changed', { ids: [] })
  }
  const handOver = (): void => {
    take().catch(ports.report)
    // What was just being tried is back among the waiting a moment later, and nobody would look at it again.
    const isLeft = library.tasks.open().some(({ engine }) => engine === 'runware')
    if (isLeft) callOff = clock.after(LOOK_AGAIN, look)
  }

  return {
    take,
    /** The service’s lane closed or opened. */
    laneChanged: (): void => {
      const down = DOWN.has(options.queue.laneState('runware').lane)
      if (!down) downSince = null
      else if (downSince === null) {
        downSince = clock.now()
        callOff ??= clock.after(DOWN_AFTER, look)
      }
    },
    /** New work was asked for. */
    look: (): void => {
      if (!isDown() || policy() !== 'when-down') return
      callOff?.()
      look()
    },
    /** How many waiting tasks the user’s server could make now, where the user wants to be asked. */
    offer: (): number => {
      const fallback = policy() === 'ask' && isDown() ? ports.engine('fallback') : null
      return fallback === null ? 0 : possible(fallback).length
    },
    dispose: (): void => callOff?.(),
  }
}
