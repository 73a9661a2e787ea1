import type { Model } from './model.ts'

/** The models known now. Always passed as an argument: it can be refreshed while the studio runs. */
export interface Catalogue {
  readonly models: readonly Model[]
}

/** The model with this AIR id, or undefined when the catalogue has none. */
export const findModel = (catalogue: Catalogue, air: string): Model | undefined =>
  catalogue.models.find((model) => model.air === air)

/** The models that can do an operation, in the order they are offered. */
export const modelsFor = ({ models }: Catalogue, operation: string): Model[] =>
  models.filter(({ capabilities }) => capabilities.includes(operation))
