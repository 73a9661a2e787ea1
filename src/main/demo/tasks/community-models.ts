import type { ListedModel } from './model-list.ts'

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
  [
    'civitai:230111@411011',
    'Linen Texture',
    'flux2klein9b',
    'texture fabric material',
    'terrazzo, cream',
  ],
  [
    'civitai:230112@411012',
    'Isometric Rooms',
    'qwen_image',
    'isometric interior 3d',
    'white houses, coral',
  ],
  [
    'civitai:230113@411013',
    'Film Grain 400',
    'flux1d',
    'film analog photo grain',
    'portrait, brown',
  ],
  ['civitai:230114@411014', 'Pixel Quest', 'sdxl', 'pixel art game retro', 'lighthouse, dusk'],
  [
    'civitai:230115@411015',
    'Botanical Plate',
    'sd1x',
    'botanical vintage engraving',
    'leaves, sand',
  ],
  [
    'civitai:230116@411016',
    'Pony Storybook',
    'pony',
    'storybook children illustration',
    'cat, sunset',
  ],
]

const checkpoints: readonly Row[] = [
  ['civitai:133005@782002', 'Juggernaut XL', 'sdxl', 'realistic photo base', 'portrait, amber'],
  ['civitai:4201@130090', 'Realistic Vision', 'sd1x', 'realistic portrait photo', 'portrait, grey'],
  ['civitai:4384@128713', 'DreamShaper', 'sd1x', 'fantasy art general', 'lighthouse, dusk'],
  ['civitai:101055@128080', 'SDXL 1.0 refiner', 'sdxl', 'base refiner', 'marble, pearl'],
  ['civitai:257749@290640', 'Pony Diffusion V6', 'pony', 'anime stylised', 'cat, sunset'],
  [
    'civitai:795765@889818',
    'Illustrious XL',
    'illustrious',
    'anime illustration',
    'portrait, pastel',
  ],
  [
    'civitai:133005@357609',
    'Juggernaut XL Lightning',
    'sdxllightning',
    'fast realistic',
    'car, red',
  ],
  ['civitai:833294@1116447', 'NoobAI XL', 'noobai', 'anime stylised', 'flower, violet'],
]

const others: readonly Row[] = [
  ['civitai:296576@333245', 'SDXL VAE fp16 fix', 'sdxl', 'vae', 'abstract fluid, silver'],
]

const embeddings: readonly Row[] = [
  ['civitai:7808@9208', 'Easy Negative', 'sd1x', 'negative embedding', 'fog, grey'],
  ['civitai:118418@134583', 'Negative XL', 'sdxl', 'negative embedding', 'fog, grey'],
]

const listed =
  (category: ListedModel['category']) =>
  ([air, name, architecture, tags, hero]: Row): ListedModel => ({
    air,
    name,
    architecture,
    category,
    source: 'community',
    hero,
    tags: tags.split(' '),
    capabilities:
      category === 'checkpoint' ? ['io:text-to-image', 'form:checkpoint'] : [`form:${category}`],
    description: `${name}: ${tags.split(' ').join(', ')}.`,
    ...(category === 'lora' ? { triggerWords: name.toLowerCase() } : {}),
  })

/** Models of the community: checkpoints, LoRA with trigger words, embeddings and a VAE. */
export const communityModels: readonly ListedModel[] = [
  ...checkpoints.map(listed('checkpoint')),
  ...loras.map(listed('lora')),
  ...embeddings.map(listed('embeddings')),
  ...others.map(listed('vae')),
]
