import type { OperationId } from '#shared/operations/index.ts'
import { enhancePrompt } from './enhance-prompt.ts'
import { textToImage } from './text-to-image.ts'
import type { Wire } from './wire.ts'

/** Every operation's wire; one missing does not compile. */
const wires: Record<OperationId, Wire> = {
  'text-to-image': textToImage,
  'enhance-prompt': enhancePrompt,
}

/** The wire of an operation; undefined for one this engine does not know. */
export const wireOf = (operation: string): Wire | undefined =>
  Object.hasOwn(wires, operation) ? wires[operation as OperationId] : undefined
