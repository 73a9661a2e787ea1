import type { OperationId } from '#shared/operations/index.ts'
import { imageToImage } from './image-to-image.ts'
import { inpaint } from './inpaint.ts'
import { textToImage } from './text-to-image.ts'
import type { Wire } from './wire.ts'

/** The operations the server can do. */
const wires: Partial<Record<OperationId, Wire>> = {
  'text-to-image': textToImage,
  'image-to-image': imageToImage,
  inpaint,
}

/** The wire of an operation; undefined for one the server cannot do. */
export const wireOf = (operation: string): Wire | undefined =>
  Object.hasOwn(wires, operation) ? wires[operation as OperationId] : undefined

/** True when the server can do all that a task asks for; the others are left to the service. */
export const canDo = (task: { operation: string; params: Record<string, unknown> }): boolean =>
  wireOf(task.operation)?.beyond(task.params).length === 0
