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

const printOf = ({ operation, engine, params }: Fingerprinted) => ({
  requestHash: sha256({ operation, engine, params: sentParams(params) }),
  likeness: sha256({ operation, engine, model: params['model'], prompt: params['prompt'] }),
})

/** Every new task is asked for its fingerprint twice: when it is compared with others, and when it is written down. */
const prints = new WeakMap<Fingerprinted, ReturnType<typeof printOf>>()

/** By what a request is known again, whatever the order of its keys and whoever asks. */
export const fingerprint = (task: Fingerprinted): ReturnType<typeof printOf> => {
  const print = prints.get(task) ?? printOf(task)
  prints.set(task, print)
  return print
}
