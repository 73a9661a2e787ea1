import { useCatalogue } from '#renderer/bridge/queries.ts'
import { ENHANCER, enhancePrompt } from '#shared/operations/enhance-prompt.ts'

/** What people call a model; its AIR id where the catalogue does not know it. */
export const useModelName = (): ((air: string) => string) => {
  const models = useCatalogue().data?.models ?? []
  return (air) =>
    air === ENHANCER
      ? enhancePrompt.title
      : (models.find((model) => model.air === air)?.name ?? air)
}
