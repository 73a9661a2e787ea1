import type { OperationId } from '#shared/operations/index.ts'

/** A reply as the service's documentation words it, and what must be read from it. */
export interface Recorded {
  /** The whole body. */
  body: object
  /** Results in it; absent: it is an answer. */
  results?: readonly Record<string, unknown>[]
  /** What an operation that is answered at once says. */
  answer?: unknown
}

const uuid = '0b7d6a52-8c1e-4f3a-9a55-0d6f3f0f6a01'
const file = '6f3c1a0e-2f8b-4a8f-9f0b-4f5a3c1d7e22'
const input = '40d2c9a1-77b0-4d53-8c0e-1a2b3c4d5e6f'

/** One file as it is told of: by which names, at which address, with what besides. */
const made = (
  item: { taskType: string; cost: number },
  { name, url, more = {} }: { name: string; url: string; more?: object },
  expected: Record<string, unknown> = {},
): Recorded => ({
  body: {
    data: [{ ...item, taskUUID: uuid, [`${name}UUID`]: file, [`${name}URL`]: url, ...more }],
  },
  results: [{ id: file, url, costMicros: Math.round(item.cost * 1e6), text: null, ...expected }],
})

const image = (extension: string, more: object = {}): Recorded =>
  made(
    { taskType: 'imageInference', cost: 0.0038 },
    {
      name: 'image',
      url: `https://im.runware.ai/image/os/a06dlim3/ws/3/ii/${file}.${extension}`,
      more: { seed: 42, NSFWContent: false, ...more },
    },
    { seed: 42, flagged: false },
  )

/** What a tool makes of a picture: it names what went in too, and draws no seed. */
const tool = (
  taskType: string,
  extension: string,
  { name = 'image', ...more }: { name?: string; detections?: object } = {},
): Recorded =>
  made(
    { taskType, cost: 0.0051 },
    {
      name,
      url: `https://im.runware.ai/image/ws/1/ii/${file}.${extension}`,
      more: { inputImageUUID: input, ...more },
    },
    { seed: null },
  )

const film = (taskType: string, more: object = {}): Recorded =>
  made(
    { taskType, cost: 0.7 },
    {
      name: 'video',
      url: `https://vm.runware.ai/video/os/a09dlim3/ws/5/vi/${file}.mp4`,
      more: { status: 'success', ...more },
    },
  )

const sound = made(
  { taskType: 'audioInference', cost: 0.01 },
  { name: 'audio', url: `https://am.runware.ai/audio/os/a03d21/ws/5/ai/${file}.mp3` },
)

const caption = (text: string): Recorded => ({
  body: { data: [{ taskType: 'caption', taskUUID: uuid, text }] },
  results: [{ url: null, text, costMicros: null }],
})

const detections = [{ x_min: 505, y_min: 61, x_max: 690, y_max: 300 }]
const mask = tool('imageMasking', 'png', { name: 'maskImage', detections })
const masks: Recorded = {
  ...mask,
  results: [{ ...mask.results?.[0], data: { detections } }],
}

/** One reply for every operation, written by hand after the examples of the service's documentation. */
export const recordedReplies: Record<OperationId, Recorded> = {
  'text-to-image': {
    body: {
      data: [
        {
          taskType: 'imageInference',
          taskUUID: uuid,
          imageUUID: file,
          imageURL: `https://im.runware.ai/image/os/a06dlim3/ws/3/ii/${file}.png`,
          seed: 42,
          cost: 0.0038,
        },
        {
          taskType: 'imageInference',
          taskUUID: uuid,
          imageUUID: input,
          imageURL: `https://im.runware.ai/image/os/a06dlim3/ws/3/ii/${input}.png`,
          seed: 43,
          NSFWContent: true,
          cost: 0.0038,
        },
      ],
    },
    results: [
      { id: file, seed: 42, flagged: false, costMicros: 3800 },
      { id: input, seed: 43, flagged: true, costMicros: 3800 },
    ],
  },
  'image-to-image': image('jpg'),
  'edit-image': image('png', { status: 'success' }),
  inpaint: image('webp'),
  outpaint: image('png'),
  'control-image': image('png'),
  portrait: image('png'),
  character: image('png'),
  'style-image': image('png'),
  'text-to-vector': image('svg'),
  'make-control-map': tool('controlNetPreprocess', 'jpg', { name: 'guideImage' }),
  'find-masks': masks,
  'remove-background': tool('removeBackground', 'png'),
  upscale: tool('imageUpscale', 'jpg'),
  vectorise: tool('vectorize', 'svg'),
  describe: caption('A desk, a lamp and two books.'),
  'describe-video': caption('[1] (0.0-6.0): A boat leaves the pier. [2] (6.0-9.2): It turns.'),
  'enhance-prompt': {
    body: {
      data: [
        { taskType: 'promptEnhance', taskUUID: uuid, text: 'a wire-haired dog on a pier, dawn' },
        { taskType: 'promptEnhance', taskUUID: uuid, text: 'dog portrait, ink wash' },
      ],
    },
    results: [{ text: 'a wire-haired dog on a pier, dawn' }, { text: 'dog portrait, ink wash' }],
  },
  'text-to-video': film('videoInference'),
  'image-to-video': film('videoInference', { seed: 7 }),
  'reference-to-video': film('videoInference'),
  'remove-video-background': film('removeBackground', { mediaUUID: file }),
  'upscale-video': film('upscale'),
  music: sound,
  'sound-effects': sound,
  'voice-over': sound,
  'sound-for-video': film('audioInference'),
  'search-models': {
    body: {
      data: [
        {
          taskType: 'modelSearch',
          taskUUID: uuid,
          totalResults: 134,
          results: [
            {
              air: 'civitai:4201@130090',
              name: 'Realistic Vision',
              category: 'checkpoint',
              architecture: 'sdxl',
              capabilities: ['io:text-to-image'],
              source: 'community',
              heroImage: 'https://mim.runware.ai/r/x.jpg',
              private: false,
            },
          ],
        },
      ],
    },
    answer: {
      total: 134,
      models: [
        {
          air: 'civitai:4201@130090',
          name: 'Realistic Vision',
          version: null,
          kind: 'checkpoint',
          architecture: 'sdxl',
          triggerWords: null,
          weight: null,
          about: null,
          private: false,
          picture: 'https://mim.runware.ai/r/x.jpg',
        },
      ],
    },
  },
  'upload-model': {
    body: {
      data: [
        {
          taskType: 'modelUpload',
          taskUUID: uuid,
          status: 'validated',
          message: 'The file is what it says.',
          air: 'acme:100@1',
        },
        {
          taskType: 'modelUpload',
          taskUUID: uuid,
          status: 'ready',
          message: '',
          air: 'acme:100@1',
        },
      ],
    },
    results: [{ id: 'acme:100@1', url: null, costMicros: 0, data: { air: 'acme:100@1' } }],
  },
  'train-style': {
    body: {
      data: [
        {
          taskType: 'training',
          taskUUID: uuid,
          status: 'success',
          air: 'acme:200@1',
          outputs: { files: [] },
          cost: 1.6,
        },
      ],
    },
    results: [{ id: 'acme:200@1', url: null, costMicros: 1_600_000, data: { air: 'acme:200@1' } }],
  },
  'delete-upload': {
    body: {
      data: [{ taskType: 'mediaStorage', taskUUID: uuid, operation: 'delete', mediaUUID: file }],
    },
    answer: { upload: file },
  },
  'account-details': {
    body: {
      data: [
        {
          taskType: 'accountManagement',
          taskUUID: uuid,
          operation: 'getDetails',
          organizationName: 'Acme',
          balance: { amount: 12.5, freeBalance: 0, currency: 'USD' },
          team: [],
          apiKeys: [],
          usage: { today: { credits: 0.12, requests: 9 } },
        },
      ],
    },
    answer: { organization: 'Acme' },
  },
}
