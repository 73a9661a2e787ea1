import { z } from 'zod'
import { schedulers } from '#shared/catalogue/schedulers.ts'

/** An asset of the library. */
const assetId = z.uuid()
const assetIds = z.array(assetId).min(1).max(200)
const text = z.string().max(20_000)
const line = z.string().max(2_000)

/** A picture that guides, the model that reads it, and how strongly. */
const guide = z.object({
  image: assetId,
  model: z.string(),
  weight: z.number().min(-4).max(4).default(1),
  /** Hundredths of the way from noise to picture between which it counts. */
  start: z.number().min(0).max(99).optional(),
  end: z.number().min(1).max(100).optional(),
  mode: z.enum(['balanced', 'prompt', 'controlnet']).optional(),
})
export type Guide = z.output<typeof guide>

const side = z.int().min(0).max(4096).default(0)

/** The shape of every parameter’s value, with the widest limits of any model; a model’s own come from the catalogue. */
const shapes = {
  model: z.string(),
  prompt: text.default(''),
  /** What the user wrote before an enhancement replaced it; kept in the recipe, never sent. */
  originalPrompt: text.optional(),
  negativePrompt: text.optional(),
  question: text.optional(),
  speech: text.default(''),
  lyrics: text.optional(),
  image: assetId.optional(),
  mask: assetId.optional(),
  references: assetIds.optional(),
  pictures: assetIds.optional(),
  face: assetId.optional(),
  firstFrame: assetId.optional(),
  lastFrame: assetId.optional(),
  video: assetId.optional(),
  audio: assetId.optional(),
  guides: z.array(guide).min(1).max(8).optional(),
  styles: z
    .array(guide.pick({ image: true, model: true, weight: true }))
    .min(1)
    .max(8)
    .optional(),
  sides: z
    .object({ top: side, right: side, bottom: side, left: side, blur: z.int().min(0).max(32) })
    .optional(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  resolution: z.string().max(16).optional(),
  count: z.int().min(1).max(20).default(1),
  /** Fixed seed of the first result; the others count up. Absent: a random one. */
  seed: z.int().min(0).optional(),
  strength: z.number().optional(),
  maskMargin: z.int().optional(),
  steps: z.int().optional(),
  guidance: z.number().optional(),
  scheduler: z.enum(schedulers).optional(),
  acceleration: z.string().max(16).optional(),
  loras: z
    .array(z.object({ model: z.string(), weight: z.number().min(-4).max(4) }))
    .max(8)
    .optional(),
  duration: z.number().optional(),
  fps: z.int().optional(),
  sound: z.boolean().optional(),
  quality: z.string().max(32).optional(),
  style: z.string().max(64).optional(),
  transparent: z.boolean().optional(),
  likeness: z.number().optional(),
  keep: z.string().max(32).optional(),
  factor: z.number().optional(),
  megapixels: z.number().optional(),
  voice: z.string().max(120).optional(),
  language: z.string().max(32).optional(),
  speed: z.number().optional(),
  instrumental: z.boolean().optional(),
  tempo: z.int().optional(),
  maskOnly: z.boolean().optional(),
  confidence: z.number().optional(),
  detections: z.int().optional(),
  maskPadding: z.int().optional(),
  maskBlur: z.int().optional(),
  maxLength: z.int().optional(),
  versions: z.int().optional(),
  search: line.optional(),
  category: z.string().max(32).optional(),
  visibility: z.string().max(32).optional(),
  order: z.string().max(64).optional(),
  limit: z.int().optional(),
  offset: z.int().optional(),
  address: line.optional(),
  name: line.optional(),
  architecture: z.string().max(64).optional(),
  base: z.string().max(32).optional(),
  triggerWords: line.optional(),
  weight: z.number().optional(),
  version: line.optional(),
  identifier: line.optional(),
  air: line.optional(),
  about: line.optional(),
  private: z.boolean().optional(),
  upload: line.optional(),
  outputFormat: z.enum(['PNG', 'JPG', 'WEBP']).default('PNG'),
  checkContent: z.boolean().default(true),
} as const
type Shapes = typeof shapes

/** The schema of an operation’s parameters, by their names. */
export const parameters = <const Names extends readonly (keyof Shapes)[]>(
  ...names: Names
): z.ZodObject<Pick<Shapes, Names[number]>> =>
  z.object(
    Object.fromEntries(names.map((name) => [name, shapes[name]])) as Pick<Shapes, Names[number]>,
  )

/** What is written for a picture or a film, and what the user wrote before it was reworded. */
export const wording = ['prompt', 'originalPrompt', 'negativePrompt'] as const

/** How many pictures, and what a model that draws them can be told besides. */
export const drawing = [
  'count',
  'seed',
  'steps',
  'guidance',
  'scheduler',
  'acceleration',
  'loras',
  'outputFormat',
  'checkContent',
] as const
