import { type AnyOperation, type OperationId, operations } from '#shared/operations/index.ts'
import type { Group, Operation } from '#shared/operations/operation.ts'

/** The places of the window where things are made. */
export type Workplace = 'create' | 'video' | 'sound'

const groups: Record<Workplace, readonly Group[]> = {
  create: ['create', 'change', 'describe'],
  video: ['video'],
  sound: ['sound'],
}

const isListed = ({ unlisted }: Operation): boolean => unlisted !== true

/** What can be made at a workplace, in the order it is offered. */
export const operationsAt = (workplace: Workplace): readonly AnyOperation[] =>
  operations.filter((each) => groups[workplace].includes(each.group) && isListed(each))

/** Where an operation’s form is. */
export const workplaceOf = ({ group }: { group: Group }): Workplace =>
  (['video', 'sound'] as const).find((workplace) => groups[workplace].includes(group)) ?? 'create'

const first = (workplace: Workplace): OperationId => {
  const [operation] = operationsAt(workplace)
  if (!operation) throw new Error(`Nothing can be made at ${workplace}`)
  return operation.id
}

/** What is chosen at first. */
export const firstOperation: Record<Workplace, OperationId> = {
  create: first('create'),
  video: first('video'),
  sound: first('sound'),
}
