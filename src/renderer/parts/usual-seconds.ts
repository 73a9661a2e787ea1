import { createWords as words } from '#renderer/words/create.ts'
import { seconds } from '#renderer/words/time.ts'
import type { Model } from '#shared/catalogue/model.ts'

/** `usually 1.4 s`, or nothing for a model nobody knows. */
export const usualSeconds = (model: Model | undefined): string | null => {
  if (!model?.seconds) return null
  const { low, high } = model.seconds
  return `${words.usually} ${seconds((low + high) / 2)}`
}
