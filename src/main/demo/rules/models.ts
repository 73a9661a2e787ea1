import { hostedModels } from './hosted-models.ts'
import type { ImageModel } from './model.ts'
import { partnerModels } from './partner-models.ts'

/** Every picture model the demo engine answers for. */
export const imageModels: readonly ImageModel[] = [...hostedModels, ...partnerModels]

const byAir = new Map(imageModels.map((model) => [model.air, model]))

/** The model with this id. */
export const findModel = (air: string): ImageModel | undefined => byAir.get(air)
