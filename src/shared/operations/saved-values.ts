import { findOperation } from './index.ts'
import { isMediaName } from './media.ts'
import type { Params } from './params.ts'

/** Values that can be kept for later: without what goes in, and without what the operation does not know or would not take. */
export const savedValues = (operation: string, params: Params): Params => {
  const shape: Record<string, { safeParse: (value: unknown) => { success: boolean } }> =
    findOperation(operation)?.params.shape ?? {}
  return Object.fromEntries(
    Object.entries(params).filter(
      ([name, value]) =>
        name !== 'model' && !isMediaName(name) && shape[name]?.safeParse(value).success === true,
    ),
  )
}
