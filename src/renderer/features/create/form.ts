import type { Model } from '#shared/catalogue/model.ts'
import { type Ratio, ratioValue, ratios, solveSize } from '#shared/catalogue/solve-size.ts'
import type { OperationRequest } from '#shared/operations/index.ts'
import type { TextToImage } from '#shared/operations/text-to-image.ts'
import { withoutUndefined } from '#shared/std/without-undefined.ts'

export type TextToImageInput = Extract<OperationRequest, { operation: 'text-to-image' }>['params']
type Given<Key extends keyof TextToImageInput> = NonNullable<TextToImageInput[Key]>

export interface Lora {
  model: string
  weight: number
}

/** What is set for one model; null: the model’s own default. */
export interface ModelValues {
  /** null: a size typed by hand. */
  ratio: Ratio | null
  width: number
  height: number
  negativePrompt: string
  steps: number | null
  guidance: number | null
  scheduler: Given<'scheduler'> | null
  acceleration: Given<'acceleration'> | null
  loras: readonly Lora[]
  outputFormat: Given<'outputFormat'>
}

/** Everything that is filled in on the Create surface. */
export interface CreateForm {
  prompt: string
  /** What the user wrote before an enhancement replaced it. */
  originalPrompt: string | null
  /** AIR id; null: the catalogue’s first model. */
  model: string | null
  count: number
  seed: number | null
  seedLocked: boolean
  values: Readonly<Record<string, ModelValues>>
}

const PIXELS = 1024 * 1024

/** The size of a ratio for a model, about a megapixel. */
export const sizeOf = (model: Model, ratio: Ratio): { width: number; height: number } =>
  solveSize(model.size, { ratio: ratioValue(ratio), pixels: PIXELS })

/** The ratio a size has among those offered, within 3 %. */
export const ratioOf = (size: { width: number; height: number }): Ratio | null =>
  ratios.find((ratio) => Math.abs(size.width / size.height / ratioValue(ratio) - 1) < 0.03) ?? null

/** What a model starts with. */
export const defaultValues = (model: Model): ModelValues => ({
  ratio: '1:1',
  ...sizeOf(model, '1:1'),
  negativePrompt: '',
  steps: null,
  guidance: null,
  scheduler: null,
  acceleration: null,
  loras: [],
  outputFormat: 'PNG',
})

export const emptyForm: CreateForm = {
  prompt: '',
  originalPrompt: null,
  model: null,
  count: 4,
  seed: null,
  seedLocked: false,
  values: {},
}

/** The values in use for a model. */
export const valuesFor = (form: CreateForm, model: Model): ModelValues => ({
  ...defaultValues(model),
  ...form.values[model.air],
})

const wherever = <Value>(taken: unknown, value: Value | null): Value | undefined =>
  taken === undefined || value === null ? undefined : value

/** The form as parameters of text to image; what the model does not take is left out. */
export const toParams = (
  form: CreateForm,
  model: Model,
  settings: { checkContent: boolean },
): TextToImageInput => {
  const values = valuesFor(form, model)
  const { parameters } = model
  const loras = values.loras.filter((lora) => lora.model.trim() !== '')
  return withoutUndefined({
    model: model.air,
    prompt: form.prompt,
    originalPrompt: form.originalPrompt ?? undefined,
    negativePrompt: wherever(parameters.negativePrompt, values.negativePrompt.trim() || null),
    width: values.width,
    height: values.height,
    count: form.count,
    seed: wherever(parameters.seed, form.seedLocked ? form.seed : null),
    steps: wherever(parameters.steps, values.steps),
    guidance: wherever(parameters.guidance, values.guidance),
    scheduler: wherever(parameters.scheduler, values.scheduler),
    acceleration: wherever(parameters.acceleration, values.acceleration),
    loras: wherever(parameters.loras, loras.length > 0 ? loras : null)?.map((lora) => ({
      ...lora,
    })),
    outputFormat: values.outputFormat,
    checkContent: settings.checkContent,
  })
}

const orNull = <Value>(value: Value | undefined): Value | null => value ?? null

const valuesOf = (params: TextToImage): ModelValues => ({
  ratio: ratioOf(params),
  width: params.width,
  height: params.height,
  negativePrompt: params.negativePrompt ?? '',
  steps: orNull(params.steps),
  guidance: orNull(params.guidance),
  scheduler: orNull(params.scheduler),
  acceleration: orNull(params.acceleration),
  loras: params.loras ?? [],
  outputFormat: params.outputFormat,
})

/** Parameters of a recipe as a form: its model, its values and its own seed. */
export const fromParams = (
  params: TextToImage,
  seed: number | null,
  form: CreateForm,
): CreateForm => {
  const fixed = seed ?? orNull(params.seed)
  return {
    ...form,
    prompt: params.prompt,
    originalPrompt: orNull(params.originalPrompt),
    model: params.model,
    count: params.count,
    seed: fixed,
    seedLocked: fixed !== null,
    values: { ...form.values, [params.model]: valuesOf(params) },
  }
}
