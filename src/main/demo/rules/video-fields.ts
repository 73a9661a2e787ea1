import { fileFields, formats, videoToolFields } from './common.ts'
import { excludes, valueAt, type CrossRule } from './cross-rule.ts'
import {
  anything,
  amount,
  choice,
  flag,
  group,
  list,
  media,
  text,
  whole,
  type Field,
  type Fields,
} from './field.ts'
import { isObject, listOf, type JsonObject } from '#main/demo/json.ts'
import type { References } from './video-model.ts'

/** The common parameters of `videoInference`. */
export const videoFields: Fields = {
  ...fileFields,
  ...videoToolFields,
  outputFormat: formats('MP4', 'WEBM', 'MOV'),
  numberResults: whole(1, 4),
  safety: group({ checkContent: flag, mode: choice('none', 'fast', 'full') }),
}

const place: Field = {
  is: 'either',
  of: [whole(-1, -1), whole(0, 0), choice('first', 'last')],
}

const frame: Field = { is: 'either', of: [media, group({ image: media, frame: place }, 'image')] }

const flatFrame: Field = {
  is: 'either',
  of: [
    media,
    group({ inputImage: media, frame: place }, 'inputImage'),
    group({ inputImages: media, frame: place }, 'inputImages'),
  ],
}

/** What a model takes besides words. */
export interface MediaInputs {
  readonly frames: number
  readonly references?: References
  /** Whether the older form at the root is still taken. */
  readonly flat?: boolean
  /** A video to be changed. */
  readonly video?: boolean
}

/** Lists of files, those that may be empty left out. */
const lists = (entries: Readonly<Record<string, readonly [item: Field, most: number]>>): Fields =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([, [, most]]) => most > 0)
      .map(([name, [item, most]]) => [name, list(item, 1, most)]),
  )

const olderInputs = ({ frames, references, video }: MediaInputs): Fields => ({
  ...lists({ frameImages: [flatFrame, frames], referenceImages: [media, references?.images ?? 0] }),
  ...(video ? { inputVideo: media } : {}),
})

/** The pictures, videos and sounds a model takes. */
export const mediaInputs = (wanted: MediaInputs): Fields => {
  const { images = 0, videos = 0, audios = 0 } = wanted.references ?? {}
  const nested: Fields = {
    ...lists({
      frameImages: [frame, wanted.frames],
      referenceImages: [media, images],
      referenceVideos: [media, videos],
      referenceAudios: [media, audios],
    }),
    ...(wanted.video ? { video: media } : {}),
  }
  return { inputs: group(nested), ...(wanted.flat ? olderInputs(wanted) : {}) }
}

/** The frames of a task in either dialect. */
export const framesOf = (task: JsonObject): readonly unknown[] =>
  listOf(valueAt(task, 'inputs.frameImages') ?? task['frameImages'])

const isLast = (given: unknown): boolean =>
  isObject(given) && (given['frame'] === 'last' || given['frame'] === -1)

/** What holds for the frames of every model. */
export const frameRules: readonly CrossRule[] = [
  excludes('inputs.frameImages', 'frameImages'),
  {
    code: 'incompatibleParameters',
    parameter: ['inputs.frameImages'],
    message: 'A last frame needs a first one.',
    broken: (task) => framesOf(task).length > 0 && framesOf(task).every(isLast),
  },
  ...['referenceImages', 'referenceVideos', 'referenceAudios'].map((name): CrossRule => ({
    code: 'incompatibleParameters',
    parameter: ['inputs.frameImages', `inputs.${name}`],
    message: `Use either frames or '${name}', not both.`,
    broken: (task) =>
      framesOf(task).length > 0 && (valueAt(task, `inputs.${name}`) ?? task[name]) !== undefined,
  })),
]

/** Words that describe the video, and what must not be in it. */
export const words = (most: number, negative = false): Fields => ({
  positivePrompt: text(2, most),
  ...(negative ? { negativePrompt: text(2, most) } : {}),
})

/** A seed of 31 bits, as vendors take it. */
export const seed: Fields = { seed: whole(0, 2_147_483_647) }

/** Adherence to the prompt as Kling counts it. */
export const klingGuidance: Fields = { CFGScale: amount(0, 1) }

/** The settings of each vendor. */
export const vendorSettings: Readonly<Record<string, Fields>> = {
  klingai: {
    sound: flag,
    keepOriginalSound: flag,
    characterOrientation: choice('image', 'video'),
    multiPrompt: anything,
    cameraControl: anything,
    soundVolume: amount(0, 2),
    originalAudioVolume: amount(0, 2),
    soundEffectPrompt: text(1, 2000),
    bgmPrompt: text(1, 2000),
    asmrMode: flag,
  },
  google: { generateAudio: flag, enhancePrompt: flag, resizeMode: choice('crop', 'pad') },
  bytedance: { cameraFixed: flag, audio: flag, draft: flag, fastMode: flag },
  minimax: { promptOptimizer: flag },
  pixverse: {
    style: choice('anime', '3d_animation', 'clay', 'comic', 'cyberpunk'),
    effect: text(1, 80),
    cameraMovement: text(1, 60),
    motionMode: choice('normal', 'fast'),
    soundEffectSwitch: flag,
    soundEffectContent: text(2, 2048),
    audio: flag,
    multiClip: flag,
    thinking: anything,
  },
  vidu: {
    movementAmplitude: choice('auto', 'small', 'medium', 'large'),
    bgm: flag,
    style: choice('general', 'anime'),
    audio: flag,
    template: anything,
  },
  runway: { contentModeration: group({ publicFigureThreshold: choice('auto', 'low') }) },
  lightricks: { generateAudio: flag },
  alibaba: { promptExtend: flag, audio: flag, shotType: choice('single', 'multi') },
}
