// oxlint-disable-next-line import/default -- the bundler makes this module of the worker’s address
import workerUrl from './pixel-worker.ts?worker&url'
import { startWorker } from '#renderer/editor/start-worker.ts'
import type { CallInput, CallName, CallOutput } from './worker-calls.ts'

interface Answer {
  id: number
  value?: unknown
  error?: string
}

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

/** Works on pixels of record off the page’s thread; started with the first question, and again should it die. */
export const createPixelEngine = () => {
  let worker: Worker | null = null
  let next = 0
  const waiting = new Map<number, Waiting>()

  const hear = ({ data }: MessageEvent<Answer>): void => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.error === undefined) asked?.resolve(data.value)
    else asked?.reject(new Error(data.error))
  }

  const die = (): void => {
    worker?.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(new Error('The pixel worker ended'))
    waiting.clear()
  }

  const running = (): Worker => {
    if (worker) return worker
    worker = startWorker(workerUrl, 'pixels')
    worker.addEventListener('message', hear)
    worker.addEventListener('error', die)
    return worker
  }

  return {
    ask: <Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> =>
      new Promise((resolve, reject) => {
        next += 1
        waiting.set(next, { resolve: resolve as (value: unknown) => void, reject })
        running().postMessage({ id: next, name, input })
      }),
    stop: die,
  }
}
export type PixelEngine = ReturnType<typeof createPixelEngine>
