import { hash } from 'node:crypto'
import type { EngineId } from '#shared/model/engine.ts'
import { mapMedia } from '#shared/operations/media.ts'
import { sentParams } from '#shared/operations/sent-params.ts'
import { canonicalJson } from '#shared/std/canonical-json.ts'

/** A task, as far as it is known again. */
export interface Fingerprinted {
  operation: string
  engine: EngineId
  params: Record<string, unknown>
}

const sha256 = (value: unknown): string => hash('sha256', canonicalJson(value), 'hex')

/** By what an asset’s content is known, whatever its id, its name and how it is encoded. */
export type ContentOf = (assetId: string) => string | null

const printOf = ({ operation, engine, params }: Fingerprinted, contentOf: ContentOf) => ({
  requestHash: sha256({
    operation,
    engine,
    params: mapMedia(sentParams(params), (id) => contentOf(id) ?? id),
  }),
  likeness: sha256({ operation, engine, model: params['model'], prompt: params['prompt'] }),
})

/** Every new task is asked for its fingerprint twice: when it is compared with others, and when it is written down. */
const prints = new WeakMap<Fingerprinted, ReturnType<typeof printOf>>()

/** By what a request is known again, whatever the order of its keys, the files of its inputs, and whoever asks. */
export const fingerprint = (
  task: Fingerprinted,
  contentOf: ContentOf,
): ReturnType<typeof printOf> => {
  const print = prints.get(task) ?? printOf(task, contentOf)
  prints.set(task, print)
  return print
}
