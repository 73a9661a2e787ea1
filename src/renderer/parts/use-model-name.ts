import { useCatalogue } from '#renderer/bridge/queries.ts'

/** What people call a model; its AIR id where the catalogue does not know it. */
export const useModelName = (): ((air: string) => string) => {
  const models = useCatalogue().data?.models ?? []
  return (air) => models.find((model) => model.air === air)?.name ?? air
}
