import { z } from 'zod'
import { sizeRule } from './size-rule.ts'

/** Forms that a text may have to keep to. */
export const textForms = {
  address: /^https?:\/\/[^\s/]+\S*$/u,
  air: /^[\w.-]+:[\w.-]+@[\w.-]+$/u,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu,
} as const satisfies Record<string, RegExp>
export type TextForm = keyof typeof textForms

const textForm = z.enum(Object.keys(textForms) as [TextForm, ...TextForm[]])

const textLimits = z.object({
  min: z.int(),
  max: z.int(),
  /** How it has to be written; absent: in any words. */
  form: textForm.optional(),
  /** It may be left out. */
  optional: z.literal(true).optional(),
})
export type TextLimits = z.infer<typeof textLimits>

const numberRange = z.object({
  min: z.number(),
  max: z.number(),
  step: z.number(),
  default: z.number(),
  /** The only values taken, where there are but a few. */
  only: z.array(z.number()).readonly().optional(),
})
export type NumberRange = z.infer<typeof numberRange>

/** An empty option means: none of the others, and nothing is sent. */
const choice = z.object({ options: z.array(z.string()).min(1).readonly(), default: z.string() })
export type Choice = z.infer<typeof choice>

/** How many files go in, and what is said about them. */
const mediaLimits = z.object({
  min: z.int(),
  max: z.int(),
  /** Most pixels of each. */
  pixels: z.int().optional(),
})
export type MediaLimits = z.infer<typeof mediaLimits>

/** Models that read a guide picture, and how many pictures at once. */
const guideLimits = z.object({
  max: z.int(),
  models: z
    .array(z.object({ air: z.string(), name: z.string() }))
    .min(1)
    .readonly(),
})
export type GuideLimits = z.infer<typeof guideLimits>

/** What a model says of a parameter it takes, by the parameter’s kind. */
export const limitsByKind = {
  text: textLimits,
  number: numberRange,
  choice,
  /** A switch; the value is the model’s own default. */
  flag: z.object({ default: z.boolean() }),
  image: mediaLimits,
  video: mediaLimits,
  audio: mediaLimits,
  size: sizeRule,
  /** Highest seed. */
  seed: z.object({ max: z.number() }),
  loras: z.object({ max: z.int() }),
  guides: guideLimits,
  /** Pixels to add on each side: multiples of `multiple`. */
  sides: z.object({ multiple: z.int(), max: z.int() }),
  /** One list for all models, see `schedulers.ts`. */
  scheduler: z.literal(true),
} as const
export type ParameterKind = keyof typeof limitsByKind

/**
 * Everything a model can be told, and what kind of thing it is. What is shown, checked, priced and sent follows from
 * the kind; which of these a model takes, and within which limits, is said by its record in the catalogue.
 */
export const parameterKinds = {
  prompt: 'text',
  negativePrompt: 'text',
  /** What is asked about a picture. */
  question: 'text',
  /** What is spoken. */
  speech: 'text',
  lyrics: 'text',
  /** Pictures, films and sounds that go in. */
  image: 'image',
  mask: 'image',
  references: 'image',
  /** What a style is learned from. */
  pictures: 'image',
  face: 'image',
  firstFrame: 'image',
  lastFrame: 'image',
  video: 'video',
  audio: 'audio',
  /** Control maps and style pictures, each with its own model and weight. */
  guides: 'guides',
  styles: 'guides',
  sides: 'sides',
  size: 'size',
  resolution: 'choice',
  strength: 'number',
  maskMargin: 'number',
  steps: 'number',
  guidance: 'number',
  scheduler: 'scheduler',
  acceleration: 'choice',
  seed: 'seed',
  loras: 'loras',
  /** Seconds. */
  duration: 'number',
  fps: 'number',
  sound: 'flag',
  quality: 'choice',
  style: 'choice',
  transparent: 'flag',
  /** How much of the face is kept. */
  likeness: 'number',
  /** What of the reference is kept. */
  keep: 'choice',
  factor: 'number',
  megapixels: 'number',
  voice: 'choice',
  language: 'choice',
  speed: 'number',
  instrumental: 'flag',
  tempo: 'number',
  maskOnly: 'flag',
  confidence: 'number',
  detections: 'number',
  maskPadding: 'number',
  maskBlur: 'number',
  maxLength: 'number',
  versions: 'number',
  /** What models are looked for by. */
  search: 'text',
  category: 'choice',
  visibility: 'choice',
  order: 'choice',
  limit: 'number',
  offset: 'number',
  /** What a model of the user’s own is, and what it is called. */
  address: 'text',
  name: 'text',
  architecture: 'choice',
  base: 'choice',
  triggerWords: 'text',
  /** How strongly it is used where nothing else is said. */
  weight: 'number',
  version: 'text',
  identifier: 'text',
  air: 'text',
  about: 'text',
  private: 'flag',
  /** A file that lies at the service. */
  upload: 'text',
} as const satisfies Record<string, ParameterKind>
export type ParameterName = keyof typeof parameterKinds

/** Those whose value is a list of assets; of the others one goes in. */
export const listed: ReadonlySet<ParameterName> = new Set<ParameterName>(['references', 'pictures'])

type Limits = {
  [Name in ParameterName]: z.ZodOptional<(typeof limitsByKind)[(typeof parameterKinds)[Name]]>
}

/** The parameters one model takes, each with its limits. What is absent here is never sent. */
export const modelParameters = z.object(
  Object.fromEntries(
    Object.entries(parameterKinds).map(([name, kind]) => [name, limitsByKind[kind].optional()]),
  ) as Limits,
)
export type ModelParameters = z.infer<typeof modelParameters>
