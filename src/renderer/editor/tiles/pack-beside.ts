import { createWorkerClient } from '#renderer/editor/workers/worker-client.ts'
import type { Packing } from './packing.ts'
// oxlint-disable-next-line import/default -- the bundler makes this module of the worker’s address
import workerUrl from './tile-worker.ts?worker&url'

/** One for all canvases. */
const packer = createWorkerClient<Packing>(workerUrl, 'tiles')

/** Packs tiles beside the page, so that no stroke waits for the one before it. */
export const packBeside: Packing = {
  deflate: (tiles) => packer.ask('deflate', tiles),
  inflate: (tile) => packer.ask('inflate', tile),
}
