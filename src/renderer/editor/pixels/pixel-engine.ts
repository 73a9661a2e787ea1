import { createWorkerClient } from '#renderer/editor/workers/worker-client.ts'
// oxlint-disable-next-line import/default -- the bundler makes this module of the worker’s address
import workerUrl from './pixel-worker.ts?worker&url'
import type { CallInput, CallName, CallOutput, PixelWays } from './worker-calls.ts'

/** Works on pixels of record off the page’s thread. */
export interface PixelEngine {
  ask: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>
  stop: () => void
}

export const createPixelEngine = (): PixelEngine => {
  const { ask, stop } = createWorkerClient<PixelWays>(workerUrl, 'pixels')
  return { ask, stop }
}
