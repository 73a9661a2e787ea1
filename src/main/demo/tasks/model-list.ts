import { imageModels } from '#main/demo/rules/models.ts'

/** One model as the search knows it. */
export interface ListedModel {
  readonly air: string
  readonly name: string
  readonly category: 'checkpoint' | 'lora' | 'vae' | 'embeddings'
  readonly architecture: string
  readonly source: 'featured' | 'community'
  readonly tags: readonly string[]
  /** What its preview picture shows. */
  readonly hero: string
  readonly triggerWords?: string
}

type Row = readonly [air: string, name: string, architecture: string, tags: string, hero: string]

const loras: readonly Row[] = [
  [
    'civitai:230101@411001',
    'Soft Gouache',
    'flux1d',
    'painting gouache illustration',
    'gouache leaves, sage green',
  ],
  [
    'civitai:230102@411002',
    'Ink Mountain',
    'sdxl',
    'ink landscape style',
    'misty mountains, ink grey',
  ],
  [
    'civitai:230103@411003',
    'Neon Districts',
    'sdxl',
    'city neon cyberpunk',
    'city at night, neon purple',
  ],
  [
    'civitai:230104@411004',
    'Paper Cut Worlds',
    'flux1d',
    'paper craft layers',
    'forest, paper cut, teal',
  ],
  [
    'civitai:230105@411005',
    'Studio Product Light',
    'flux1d',
    'product photo studio',
    'perfume bottle on a plinth',
  ],
  [
    'civitai:230106@411006',
    'Mid-century Poster',
    'sdxl',
    'poster flat vintage',
    'bauhaus grid poster, mustard',
  ],
  [
    'civitai:230107@411007',
    'Pastel Anime',
    'illustrious',
    'anime pastel character',
    'portrait, pastel pink',
  ],
  ['civitai:230108@411008', 'Deep Space', 'sdxl', 'space planet stars', 'ringed planet, blue'],
  [
    'civitai:230109@411009',
    'Watercolour Bloom',
    'flux2klein4b',
    'watercolour flower painting',
    'flower, rose',
  ],
  [
    'civitai:230110@411010',
    'Clay Render',
    'z_image',
    'clay 3d render cute',
    'still life fruit, orange',
  ],
]

const checkpoints: readonly Row[] = [
  ['civitai:133005@782002', 'Juggernaut XL', 'sdxl', 'realistic photo base', 'portrait, amber'],
  ['civitai:4201@130090', 'Realistic Vision', 'sd1x', 'realistic portrait photo', 'portrait, grey'],
  ['civitai:4384@128713', 'DreamShaper', 'sd1x', 'fantasy art general', 'lighthouse, dusk'],
  ['civitai:101055@128080', 'SDXL 1.0 refiner', 'sdxl', 'base refiner', 'marble, pearl'],
  ['civitai:257749@290640', 'Pony Diffusion V6', 'pony', 'anime stylised', 'cat, sunset'],
  ['rundiffusion:130@100', 'Juggernaut Pro Flux', 'flux1d', 'realistic photo flux', 'car, red'],
]

const others: readonly Row[] = [
  ['civitai:296576@333245', 'SDXL VAE fp16 fix', 'sdxl', 'vae', 'abstract fluid, silver'],
]

const listed =
  (category: ListedModel['category'], source: ListedModel['source']) =>
  ([air, name, architecture, tags, hero]: Row): ListedModel => ({
    air,
    name,
    architecture,
    category,
    source,
    hero,
    tags: tags.split(' '),
    ...(category === 'lora' ? { triggerWords: name.toLowerCase() } : {}),
  })

/** Every model the demo search can find. */
export const listedModels: readonly ListedModel[] = [
  ...imageModels.map(({ air, name, architecture, host }): ListedModel => ({
    air,
    name,
    architecture,
    category: 'checkpoint',
    source: 'featured',
    tags: ['base', host],
    hero: name,
  })),
  ...checkpoints.map(listed('checkpoint', 'community')),
  ...loras.map(listed('lora', 'community')),
  ...others.map(listed('vae', 'community')),
]
