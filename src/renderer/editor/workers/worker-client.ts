import { startWorker } from './start-worker.ts'

/** What a worker does, by name. */
export type WorkerCalls<Calls> = {
  [Name in keyof Calls]: (input: never) => Promise<unknown>
}

export interface Asked {
  id: number
  call: string
  input: unknown
}

export interface Answered {
  id: number
  value?: unknown
  /** Why there is no value. */
  error?: string
}

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

/** Asks a worker, which is started with the first question, and again should it die. */
export const createWorkerClient = <Calls extends WorkerCalls<Calls>>(
  address: string,
  name: string,
) => {
  let worker: Worker | null = null
  let last = 0
  const waiting = new Map<number, Waiting>()

  const hear = ({ data: { id, value, error } }: MessageEvent<Answered>): void => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(error))
  }

  const stop = (): void => {
    worker?.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(new Error(`The worker for ${name} ended`))
    waiting.clear()
  }

  const start = (): Worker => {
    if (worker) return worker
    worker = startWorker(address, name)
    worker.addEventListener('message', hear)
    worker.addEventListener('error', stop)
    return worker
  }

  return {
    start,
    stop,
    /** Rejects where it cannot be done. */
    ask: <Name extends keyof Calls & string>(
      call: Name,
      input: Parameters<Calls[Name]>[0],
    ): ReturnType<Calls[Name]> =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        const asked: Asked = { id: last, call, input }
        start().postMessage(asked)
      }) as ReturnType<Calls[Name]>,
  }
}
