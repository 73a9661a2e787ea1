import { audioModels } from '#main/demo/rules/audio-models.ts'
import { imageModels } from '#main/demo/rules/models.ts'
import { upscaleModels } from '#main/demo/rules/upscale-models.ts'
import { videoModels } from '#main/demo/rules/video-models.ts'
import { communityModels } from './community-models.ts'

/** One model as the search knows it. */
export interface ListedModel {
  readonly air: string
  readonly name: string
  readonly version?: string
  readonly category: 'checkpoint' | 'lora' | 'lycoris' | 'vae' | 'embeddings'
  readonly architecture: string
  readonly source: 'featured' | 'community'
  readonly tags: readonly string[]
  readonly capabilities: readonly string[]
  /** What its preview picture shows. */
  readonly hero: string
  readonly triggerWords?: string | undefined
  readonly description?: string | undefined
  readonly private?: boolean
  readonly heroImageURL?: string | undefined
}

interface Named {
  readonly air: string
  readonly name: string
  readonly host: string
}

const featured =
  (capability: string, hero: string) =>
  ({ air, name, host }: Named): ListedModel => ({
    air,
    name,
    architecture: air.split(':')[0] ?? '',
    category: 'checkpoint',
    source: 'featured',
    tags: [host],
    capabilities: [capability, 'form:checkpoint'],
    hero: `${name}, ${hero}`,
  })

const listedAlready = new Set(communityModels.map(({ air }) => air))

/** Every model the demo search can find, besides those of one's own. */
export const listedModels: readonly ListedModel[] = [
  ...imageModels
    .filter(({ air }) => !listedAlready.has(air))
    .map((model): ListedModel => ({
      ...featured('io:text-to-image', model.name)(model),
      architecture: model.architecture,
      tags: ['base', model.host],
      hero: model.name,
    })),
  ...videoModels.map(featured('io:text-to-video', 'city at night')),
  ...audioModels.map(featured('io:text-to-audio', 'ribbons')),
  ...upscaleModels.map(featured('op:upscale', 'terrazzo')),
  ...communityModels,
]
