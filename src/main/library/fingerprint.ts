import { createHash } from 'node:crypto'
import type { EngineId } from '#shared/model/engine.ts'
import { sentParams } from '#shared/operations/sent-params.ts'
import { canonicalJson } from '#shared/std/canonical-json.ts'

/** A task, as far as it is known again. */
export interface Fingerprinted {
  operation: string
  engine: EngineId
  params: Record<string, unknown>
}

const sha256 = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex')

/** By what a request is known again, whatever the order of its keys and whoever asks. */
export const fingerprint = ({ operation, engine, params }: Fingerprinted) => ({
  requestHash: sha256({ operation, engine, params: sentParams(params) }),
  likeness: sha256({ operation, engine, model: params['model'], prompt: params['prompt'] }),
})
