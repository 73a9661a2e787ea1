import type { Model } from './model.ts'
import type { ModelParameters } from './parameter-kinds.ts'
import { guidance, steps } from './families.ts'
import { freeSize } from './size-rule.ts'

/** What the weights of a model are made for. */
export interface Architecture {
  /** The service’s name for it. */
  id: string
  name: string
  /** What the catalogue calls it. */
  known: readonly [string, ...string[]]
  /** LoRA of one family go together with every checkpoint of it. */
  family: string
  /** The model of the catalogue whose parameters a checkpoint of it takes, and where they differ. */
  like: string
  but?: ModelParameters
  /** What a checkpoint of it can do, where that is less than its model can. */
  capabilities?: readonly string[]
}

const SDXL = 'civitai:101055@128078'
const redraws = ['text-to-image', 'image-to-image', 'inpaint', 'outpaint']
const guided = [...redraws, 'control-image', 'style-image']

const sdxl = (id: string, name: string, but?: ModelParameters): Architecture => ({
  id,
  name,
  known: [id],
  family: 'sdxl',
  like: SDXL,
  capabilities: guided,
  ...(but === undefined ? {} : { but }),
})

const small = (id: string, name: string): Architecture => ({
  id,
  name,
  known: [id],
  family: 'sd-1',
  like: SDXL,
  // Its control maps and style pictures are read by models of its own.
  but: { size: freeSize(128, 1024, 64), guides: undefined, styles: undefined },
  capabilities: redraws,
})

const few = { steps: steps(12, 6), guidance: guidance(0, 30, 2) }

/** Architectures that own models can be of, the usual ones first. Source: the service’s list of 2026. */
export const architectures: readonly Architecture[] = [
  {
    id: 'flux1d',
    name: 'FLUX.1 dev',
    known: ['flux-1-dev', 'flux-1-fill'],
    family: 'flux-1',
    like: 'runware:101@1',
  },
  {
    id: 'flux1s',
    name: 'FLUX.1 schnell',
    known: ['flux-1-schnell'],
    family: 'flux-1',
    like: 'runware:100@1',
  },
  {
    id: 'fluxkontextdev',
    name: 'FLUX.1 Kontext dev',
    known: ['flux-1-kontext'],
    family: 'flux-1-kontext',
    like: 'runware:106@1',
  },
  { id: 'flux2d', name: 'FLUX.2 dev', known: ['flux-2'], family: 'flux-2', like: 'runware:400@1' },
  {
    id: 'flux2klein4b',
    name: 'FLUX.2 klein 4B',
    known: ['flux-2-klein-4b'],
    family: 'flux-2-klein-4b',
    like: 'runware:400@4',
  },
  {
    id: 'flux2klein9b',
    name: 'FLUX.2 klein 9B',
    known: ['flux-2-klein-9b'],
    family: 'flux-2-klein-9b',
    like: 'runware:400@2',
  },
  {
    id: 'z_image',
    name: 'Z-Image',
    known: ['z-image'],
    family: 'z-image',
    like: 'runware:z-image@0',
  },
  {
    id: 'qwen_image',
    name: 'Qwen-Image',
    known: ['qwen-image', 'qwen-image-edit'],
    family: 'qwen-image',
    like: 'runware:108@1',
  },
  sdxl('sdxl', 'SDXL'),
  sdxl('pony', 'Pony'),
  sdxl('illustrious', 'Illustrious'),
  sdxl('noobai', 'NoobAI'),
  sdxl('sdxllightning', 'SDXL Lightning', few),
  sdxl('sdxlhyper', 'SDXL Hyper', few),
  sdxl('sdxllcm', 'SDXL LCM'),
  sdxl('sdxldistilled', 'SDXL distilled'),
  sdxl('sdxlturbo', 'SDXL Turbo'),
  small('sd1x', 'Stable Diffusion 1.5'),
  small('sdhyper', 'Stable Diffusion 1.5 Hyper'),
  small('sd1xlcm', 'Stable Diffusion 1.5 LCM'),
  { id: 'sd3', name: 'Stable Diffusion 3', known: ['sd3'], family: 'sd3', like: 'runware:5@1' },
  {
    id: 'hidreamdev',
    name: 'HiDream Dev',
    known: ['hidream'],
    family: 'hidream',
    like: 'runware:97@2',
  },
  {
    id: 'hidreamfull',
    name: 'HiDream Full',
    known: ['hidream'],
    family: 'hidream',
    like: 'runware:97@1',
  },
]

/** The architecture that the service calls so. */
export const findArchitecture = (id: string): Architecture | undefined =>
  architectures.find((each) => each.id === id)

/** The architecture of a model of the catalogue; undefined where nobody can bring in weights for it. */
export const architectureOf = ({ architecture }: Pick<Model, 'architecture'>) =>
  architectures.find(({ known }) => known.includes(architecture))

/** What an architecture is called; one that nobody knows keeps the service’s name. */
export const architectureName = (id: string): string => findArchitecture(id)?.name ?? id

/** Whether a LoRA of an architecture goes together with a model. */
export const goesWith = (lora: string, model: Pick<Model, 'architecture'>): boolean => {
  const family = findArchitecture(lora)?.family
  return family !== undefined && family === architectureOf(model)?.family
}
