import { type AnyOperation, type OperationId, operations } from '#shared/operations/index.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { searchModels } from '#shared/operations/search-models.ts'

const isForm = ({ group, unlisted }: Operation): boolean => group === 'models' && unlisted !== true

/** What models come from besides the search, in the order it is offered. */
export const makingWays: readonly AnyOperation[] = operations.filter((each) => isForm(each))

export type WayId = OperationId

export const firstWay: WayId = searchModels.id
