import { taskFields } from './common.ts'
import { air, amount, choice, flag, list, text, whole, type Field, type Fields } from './field.ts'
import { schedulers } from './schedulers.ts'

/** Architectures an uploaded model may have, old and new names. */
export const architectures: readonly string[] =
  'flux1s flux1d fluxkontextdev flux2d flux2klein4b flux2klein9b hidreamdev hidreamfull qwen_image z_image sd1x sdhyper sd1xlcm sdxl sdxllcm sdxldistilled sdxlhyper sdxllightning sdxlturbo sd3 pony illustrious noobai'.split(
    ' ',
  )

const link: Field = { is: 'uri' }

const everyModel: Fields = {
  ...taskFields,
  webhookURL: link,
  deliveryMethod: choice('sync', 'async'),
  category: choice('checkpoint', 'lora', 'lycoris', 'vae', 'embeddings', 'controlnet'),
  architecture: choice(...architectures),
  format: choice('safetensors'),
  air,
  uniqueIdentifier: text(1, 200),
  name: text(1, 200),
  version: text(1, 60),
  downloadURL: link,
  private: flag,
  heroImageURL: link,
  tags: list(text(1, 60), 0, 50),
  shortDescription: text(0, 2000),
  comment: text(0, 5000),
  positiveTriggerWords: text(0, 500),
  negativeTriggerWords: text(0, 500),
}

/** What each category may say besides what every model says, and what it must say. */
export const uploadTables: Readonly<
  Record<string, { readonly fields: Fields; readonly required: readonly string[] }>
> = {
  checkpoint: {
    fields: {
      type: choice('base', 'inpainting'),
      defaultScheduler: { is: 'choice', of: schedulers },
      defaultSteps: whole(1, 100),
      defaultCFG: amount(0, 50),
      defaultCFGScale: amount(0, 50),
      defaultStrength: amount(0, 1),
    },
    required: ['type'],
  },
  lora: { fields: { defaultWeight: amount(-4, 4) }, required: [] },
  lycoris: { fields: { defaultWeight: amount(-4, 4) }, required: [] },
  vae: { fields: {}, required: [] },
  embeddings: {
    fields: { type: choice('positive', 'negative'), defaultWeight: amount(-4, 4) },
    required: ['type'],
  },
  controlnet: {
    fields: {
      conditioning: choice(
        ...'blur canny depth gray hed inpaint inpaintdepth lineart lowquality normal openmlsd openpose outfit pix2pix qrcode scrible seg shuffle sketch softedge tile'.split(
          ' ',
        ),
      ),
    },
    required: ['conditioning'],
  },
}

/** Every parameter of an upload, by its category. */
export const uploadFields = (category: string): Fields => ({
  ...everyModel,
  ...uploadTables[category]?.fields,
})

/** What every upload must say. */
export const uploadRequired: readonly string[] = [
  'category',
  'architecture',
  'format',
  'uniqueIdentifier',
  'name',
  'version',
  'downloadURL',
]
