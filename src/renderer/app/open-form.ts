import type { Surface } from '#renderer/commands/context.ts'
import { openWith, type StartWish } from '#renderer/features/create/start-with.ts'
import { changeModels, changeValues } from '#renderer/features/models/models-store.ts'
import { findOperation } from '#shared/operations/index.ts'
import { subjectOf } from '#shared/operations/on-asset.ts'

/** Opens the form of an operation with assets in it; where that form is. */
export const openForm = (wish: StartWish, assetIds: readonly string[]): Surface => {
  const record = findOperation(wish.operation)
  const subject = record && subjectOf(record)
  if (record?.group !== 'models' || subject === undefined) return openWith(wish)
  changeValues(record, { [subject]: assetIds })
  changeModels({ way: record.id, shown: 'own' })
  return 'models'
}
