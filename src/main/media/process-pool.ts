import { Failure } from '#shared/contract/failures.ts'
import type { ChildProcess } from '#shared/std/child-process.ts'
import type { MediaAnswer, MediaRequest } from './media-messages.ts'
import { refused } from './refused.ts'

/** A file that takes longer than this is given up, and the process with it; in milliseconds. */
const TIMEOUT = 45_000
/** So many are under way in one process: while one is decoded, another is read, drawn or hashed. */
const AT_ONCE = 2
/** A process beyond the first ends after having had nothing to do for so long, in milliseconds. */
const REST = 10_000

/** What is asked of the pool: a request without its number. */
export interface Asked {
  ask: MediaRequest['ask']
  request: MediaRequest['request']
  resolve: (value: unknown) => void
  reject: (failure: Failure) => void
}

interface Task extends Asked {
  /** A process ended over it, or over its neighbour: it is tried again with nobody beside it. */
  isSecondTry: boolean
}

interface Worker {
  child: ChildProcess
  underWay: Map<number, { task: Task; timer: NodeJS.Timeout }>
  /** The one it was ended for. */
  tooSlow: Task | null
  rest: NodeJS.Timeout | undefined
}

const isAlone = ({ underWay }: Worker): boolean =>
  [...underWay.values()].some(({ task }) => task.isSecondTry)

const hasRoom = (worker: Worker, { isSecondTry }: Task): boolean =>
  isSecondTry ? worker.underWay.size === 0 : worker.underWay.size < AT_ONCE && !isAlone(worker)

/** Processes that look at files: started when there is work for them, and started again when one dies over it. */
export const createProcessPool = (
  start: () => ChildProcess,
  options: { most: number; ffmpeg: () => string | null },
) => {
  const workers = new Set<Worker>()
  const waiting: Task[] = []
  let nextId = 0

  const settle = (worker: Worker, id: number): Task | undefined => {
    const found = worker.underWay.get(id)
    worker.underWay.delete(id)
    clearTimeout(found?.timer)
    return found?.task
  }

  const receive = (worker: Worker, answer: MediaAnswer): void => {
    const task = settle(worker, answer.id)
    if (answer.ok) task?.resolve(answer.value)
    else task?.reject(new Failure(answer.code, answer.detail))
    next()
  }

  const failOrRetry = (task: Task, { tooSlow }: Worker): void => {
    if (task === tooSlow) task.reject(refused('too-slow'))
    else if (task.isSecondTry) task.reject(refused('decoder-died'))
    else waiting.unshift({ ...task, isSecondTry: true })
  }

  const died = (worker: Worker): void => {
    if (!workers.delete(worker)) return
    clearTimeout(worker.rest)
    for (const id of [...worker.underWay.keys()].toReversed()) {
      const task = settle(worker, id)
      if (task) failOrRetry(task, worker)
    }
    next()
  }

  const startWorker = (): Worker => {
    const worker: Worker = {
      child: start(),
      underWay: new Map(),
      tooSlow: null,
      rest: undefined,
    }
    worker.child.onMessage((message) => {
      receive(worker, message as MediaAnswer)
    })
    worker.child.onExit(() => {
      died(worker)
    })
    workers.add(worker)
    return worker
  }

  /** The one with the least to do; a new one where all have something and there may be more. */
  const workerFor = (task: Task): Worker | null => {
    const [best] = [...workers].toSorted((one, other) => one.underWay.size - other.underWay.size)
    if (best && best.underWay.size === 0) return best
    if (workers.size < options.most) return startWorker()
    return [...workers].find((worker) => worker === best && hasRoom(worker, task)) ?? null
  }

  const give = (worker: Worker, task: Task): void => {
    const id = nextId
    nextId += 1
    clearTimeout(worker.rest)
    const timer = setTimeout(() => {
      worker.tooSlow = task
      worker.child.kill()
    }, TIMEOUT)
    worker.underWay.set(id, { task, timer })
    const { ask, request } = task
    worker.child.send({ id, ask, request, ffmpeg: options.ffmpeg() })
  }

  const letRest = (): void => {
    for (const worker of [...workers].slice(1)) {
      if (worker.underWay.size > 0) continue
      clearTimeout(worker.rest)
      worker.rest = setTimeout(() => {
        workers.delete(worker)
        worker.child.kill()
      }, REST)
      worker.rest.unref()
    }
  }

  const next = (): void => {
    for (;;) {
      const [task] = waiting
      const worker = task ? workerFor(task) : null
      if (!task || !worker) break
      waiting.shift()
      give(worker, task)
    }
    letRest()
  }

  return {
    add: (asked: Asked): void => {
      waiting.push({ ...asked, isSecondTry: false })
      next()
    },
    close: (): void => {
      for (const worker of workers) {
        for (const id of worker.underWay.keys()) settle(worker, id)
        clearTimeout(worker.rest)
        worker.child.kill()
      }
      workers.clear()
      waiting.length = 0
    },
  }
}
