import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import { EngineFailure, type SentTask } from '#shared/contract/engine.ts'
import { createFallback } from '#main/fallback/fallback.ts'
import { someInputs } from './some-inputs.ts'

/** Parameters of a wish the server can do. */
export const fallbackParams = {
  model: 'runware:400@4',
  prompt: 'an amber ridge at dusk',
  negativePrompt: 'text',
  width: 128,
  height: 64,
  count: 1,
  seed: 7,
  steps: 20,
  guidance: 6.5,
  scheduler: 'DPM++ 2M Karras',
  outputFormat: 'PNG',
  checkContent: true,
}

/** The assets of `someAssets` as bytes; any other is gone. */
export const readInput = async (id: string): Promise<Uint8Array> =>
  (await someInputs().open(id)).read()

/** An engine that waits for every answer. */
export const engineAt = (address: string) =>
  createFallback({ address: () => address, fetch, read: readInput, patience: 20_000 })

/** An engine that waits for no answer. */
export const hastyEngineAt = (address: string) =>
  createFallback({ address: () => address, fetch, read: readInput, patience: 0 })

/** A task as it comes back from the database. */
export const taskOf = (
  engine: ReturnType<typeof createFallback>,
  more: object = {},
  operation = 'text-to-image',
): SentTask => {
  const uuid = randomUUID()
  const prepared = engine.prepare({
    uuid,
    operation,
    params: { ...fallbackParams, ...more },
    model: null,
    sources: () => null,
  })
  return { uuid, operation, ...(JSON.parse(JSON.stringify(prepared)) as typeof prepared) }
}

/** The failure an action ends with. */
export const failureOf = async (action: Promise<unknown>): Promise<EngineFailure> => {
  const error = await action.catch((caught: unknown) => caught)
  if (!(error instanceof EngineFailure)) throw new Error('expected a failure', { cause: error })
  return error
}

/** All bytes of a result. */
export const bytesOf = async (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** Polls until the task is no longer running. */
export const endOf = (engine: ReturnType<typeof createFallback>, task: SentTask) =>
  vi.waitFor(async () => {
    const report = await engine.poll(task)
    if (report.kind === 'running') throw new Error('still running')
    return report
  })
