import { parentPort, workerData } from 'node:worker_threads'
import { asFailure } from '#shared/contract/failures.ts'
import { openReadOnly } from '#main/library/database.ts'
import { createAssetIndex } from './asset-index.ts'
import { createDamageCheck } from './damage.ts'
import { createIdleInputs } from './idle-inputs.ts'
import { createNearFinder } from './near-finder.ts'
import { createShelfCount } from './shelves.ts'
import { createThumbnailReader } from './thumbnails.ts'
import type { Questions, ReaderAnswer, ReaderRequest } from './reader-messages.ts'

/** Reads the library in a thread of its own, so that nothing the window waits for has to wait for a long read. */
const database = openReadOnly(String(workerData))
const questions: Questions = {
  ...createAssetIndex(database),
  ...createDamageCheck(database),
  ...createIdleInputs(database),
  ...createShelfCount(database),
  ...createNearFinder(database),
  ...createThumbnailReader(database),
}

const answer = ({ id, name, input }: ReaderRequest): ReaderAnswer => {
  try {
    const ask = questions[name] as (...input: readonly unknown[]) => unknown
    return { id, ok: true, value: ask(...input) }
  } catch (error) {
    const { code, detail } = asFailure(error)
    return { id, ok: false, code, detail }
  }
}

parentPort?.on('message', (request: ReaderRequest) => {
  parentPort?.postMessage(answer(request))
})
