import { z } from 'zod'
import { engineId } from './engine.ts'

/** A checkpoint makes pictures; a LoRA teaches one a style or a subject. */
export const modelKind = z.enum(['checkpoint', 'lora'])

/** A model as the service’s search tells of it. */
export const foundModel = z.object({
  air: z.string(),
  name: z.string(),
  version: z.string().nullable(),
  kind: modelKind,
  /** As the service calls it. */
  architecture: z.string(),
  triggerWords: z.string().nullable(),
  /** How strongly a LoRA is used where nothing else is said. */
  weight: z.number().nullable(),
  about: z.string().nullable(),
  private: z.boolean(),
  /** Where its picture lies, for the main process alone. */
  picture: z.string().nullable(),
})
export type FoundModel = z.infer<typeof foundModel>

export const foundModels = z.object({ models: z.array(foundModel), total: z.int() })
export type FoundModels = z.infer<typeof foundModels>

/** How a model came to be among the user’s own. */
export const modelOrigin = z.enum(['uploaded', 'trained', 'found'])
export type ModelOrigin = z.infer<typeof modelOrigin>

/** A model that the user brought in, had trained, or picked from those of the service. */
export const ownModel = foundModel.extend({
  engine: engineId,
  origin: modelOrigin,
  favourite: z.boolean(),
  /** A picture of the library that stands for it. */
  assetId: z.string().nullable(),
  createdAt: z.number(),
})
export type OwnModel = z.infer<typeof ownModel>
