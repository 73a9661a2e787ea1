import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '#main/demo/json.ts'
import { createFfmpeg } from '#main/demo/programs/ffmpeg.ts'
import { videoModels } from '#main/demo/rules/video-models.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import {
  answerOf,
  dataUri,
  discPicture,
  download,
  laterAnswer,
  refusalOf,
  taskOf,
} from '#main/demo/tool-test-kit.ts'
import { frameAt } from '#main/demo/videos/footage.ts'
import { createPixels } from '#main/demo/pixels/pixels.ts'

let server: DemoServer
let image: string
const ffmpeg = createFfmpeg('ffmpeg')
const slow = 60_000

beforeAll(async () => {
  server = await createDemoServer({ speed: 0 })
  image = await dataUri(discPicture(320, 180))
})
afterAll(() => server.close())

const ask = (changes: JsonObject): JsonObject =>
  taskOf('videoInference', {
    model: 'bytedance:2@2',
    positivePrompt: 'slow push-in on a lighthouse',
    duration: 1.2,
    seed: 3,
    ...changes,
  })

const filmOf = async (task: JsonObject): Promise<Buffer> =>
  download((await laterAnswer(server, task))['videoURL'])

/** The mean red, green and blue of a picture in a video. */
const meanAt = async (film: Buffer, at: number): Promise<readonly number[]> => {
  const { data } = await frameAt(film, at, ffmpeg)
  return [0, 1, 2].map((part) => {
    let sum = 0
    for (let place = part; place < data.length; place += 4) sum += data[place] ?? 0
    return sum / (data.length / 4)
  })
}

it(
  'acknowledges, tells that it is at it, and then gives a film of that size and length',
  async () => {
    const task = ask({ width: 864, height: 480, includeCost: true })
    expect(await answerOf(server, task)).toEqual({
      taskType: 'videoInference',
      taskUUID: task['taskUUID'],
    })
    const again = ask({ width: 864, height: 480, includeCost: true })
    const item = await laterAnswer(server, again)
    expect(item).toMatchObject({ status: 'success', seed: 3, cost: 0.0096 })
    expect(item['videoURL']).toMatch(/\/video\/os\/sim\/ws\/1\/vi\/[0-9a-f-]{36}\.mp4$/)
    const film = await download(item['videoURL'])
    expect(await ffmpeg.probe(film)).toMatchObject({
      width: 864,
      height: 480,
      fps: 24,
      sound: false,
    })
    // The index stands before the pictures, so that a player can start at once.
    expect(film.indexOf('moov')).toBeLessThan(film.indexOf('mdat'))
  },
  slow,
)

it.each([
  [
    'google:veo@3.1-lite',
    {
      duration: 4,
      width: 1280,
      height: 720,
      providerSettings: { google: { generateAudio: true } },
    },
  ],
  ['pixverse:1@6', { duration: 1, width: 640, height: 360 }],
] as const)(
  '%s lasts to the frame as long as asked',
  async (model, changes) => {
    const film = await filmOf(ask({ model, ...changes }))
    const probe = await ffmpeg.probe(film)
    expect(Math.abs((probe?.duration ?? 0) - changes.duration)).toBeLessThan(0.03)
    expect(probe?.sound).toBe('providerSettings' in changes)
  },
  slow,
)

it(
  'begins with the first frame and ends with the last, in their shape',
  async () => {
    const [red, blue] = await Promise.all(
      (
        [
          [220, 30, 30, 255],
          [30, 30, 220, 255],
        ] as const
      ).map((colour) => dataUri(createPixels(180, 320, colour))),
    )
    const film = await filmOf(
      ask({
        model: 'pixverse:1@8',
        duration: 1,
        resolution: '360p',
        inputs: {
          frameImages: [
            { image: blue, frame: 'last' },
            { image: red, frame: 'first' },
          ],
        },
      }),
    )
    expect(await ffmpeg.probe(film)).toMatchObject({ width: 360, height: 640 })
    const [start, end] = await Promise.all([meanAt(film, 0), meanAt(film, 0.9)])
    expect(start[0]).toBeGreaterThan(190)
    expect(end[2]).toBeGreaterThan(190)
  },
  slow,
)

it(
  'changes footage that is handed over',
  async () => {
    const footage = await filmOf(ask({ model: 'pixverse:1@6', duration: 1, resolution: '360p' }))
    const stored = await answerOf(
      server,
      taskOf('mediaStorage', {
        operation: 'upload',
        media: `data:video/mp4;base64,${footage.toString('base64')}`,
      }),
    )
    const task = taskOf('videoInference', {
      model: 'runway:aleph@2.0',
      positivePrompt: 'in red light',
      duration: 2,
      inputs: { video: stored['mediaUUID'] },
    })
    const probe = await ffmpeg.probe(await filmOf(task))
    expect(Math.abs((probe?.duration ?? 0) - 2)).toBeLessThan(0.05)
  },
  slow,
)

describe('is refused', () => {
  const frames = () => ({ frameImages: [image] })
  const kling = 'klingai:kling-video@2.6-pro'
  const plain = { seed: undefined, duration: 5 }
  it.each<[string, () => JsonObject, readonly unknown[]]>([
    [
      'sync delivery',
      () => ({ deliveryMethod: 'sync' }),
      ['invalidDeliveryMethod', 'deliveryMethod'],
    ],
    [
      'a length between',
      () => ({ model: kling, ...plain, duration: 7 }),
      ['unsupportedDuration', 'duration'],
    ],
    ['a length off the steps', () => ({ duration: 1.25 }), ['unsupportedDuration', 'duration']],
    [
      'no size for Kling',
      () => ({ model: kling, ...plain }),
      ['missingDimensionParameters', ['width', 'height']],
    ],
    [
      'a size beside a frame for Kling',
      () => ({ model: kling, ...plain, width: 1920, height: 1080, inputs: frames() }),
      ['incompatibleParameters', ['width', 'height']],
    ],
    [
      'frames and references',
      () => ({ model: kling, ...plain, inputs: { ...frames(), referenceImages: [image] } }),
      ['incompatibleParameters', ['inputs.frameImages', 'inputs.referenceImages']],
    ],
    [
      'a last frame alone',
      () => ({ model: kling, ...plain, inputs: { frameImages: [{ image, frame: 'last' }] } }),
      ['incompatibleParameters', 'inputs.frameImages'],
    ],
    [
      'sound with two frames',
      () => ({
        model: kling,
        ...plain,
        inputs: { frameImages: [image, image] },
        providerSettings: { klingai: { sound: true } },
      }),
      ['incompatibleParameters', ['providerSettings.klingai.sound', 'inputs.frameImages']],
    ],
    [
      'flat frames for the newest',
      () => ({ model: kling, ...plain, frameImages: [{ inputImage: image }] }),
      ['unsupportedParameter', 'frameImages'],
    ],
    [
      'size and resolution',
      () => ({ width: 864, height: 480, resolution: '480p' }),
      ['incompatibleParameters', ['resolution', 'width']],
    ],
    [
      'a size off the table',
      () => ({ width: 860, height: 480 }),
      ['invalidCustomWidth', ['width', 'height']],
    ],
    ['base64 results', () => ({ outputType: 'base64Data' }), ['invalidOutputType', 'outputType']],
    [
      'no words',
      () => ({ positivePrompt: undefined }),
      ['missingPositivePrompt', 'positivePrompt'],
    ],
    [
      'a frame that is no picture',
      () => ({ inputs: { frameImages: ['aGVsbG8='] } }),
      ['invalidFrameImages', 'inputs.frameImages.0'],
    ],
  ])('%s', async (_what, changes, refusal) => {
    expect(await refusalOf(server, ask(changes()))).toEqual(refusal)
  })
})

it('every model takes its own presets', async () => {
  const dry = await createDemoServer({ speed: 0, ffmpeg: '/nowhere/ffmpeg' })
  expect(videoModels.length).toBeGreaterThanOrEqual(40)
  for (const { air, needsSize, preset, frames, fields } of videoModels) {
    const withFrame = frames > 0 && needsSize !== 'always'
    const inputs = withFrame ? { frameImages: [image] } : undefined
    const [width, height] = preset
    const size = needsSize === 'always' ? { width, height } : {}
    const video = fields['inputs']?.is === 'object' && 'video' in fields['inputs'].fields
    const task = taskOf('videoInference', {
      model: air,
      positivePrompt: 'a boat at sea',
      ...size,
      ...(inputs ? { inputs } : {}),
      ...(video ? { inputs: { video: 'AAAA' } } : {}),
    })
    // Past every rule: only the missing program is in the way.
    expect([air, ...(await refusalOf(dry, task))]).toEqual([
      air,
      'unsupportedOutputFormat',
      'outputFormat',
    ])
  }
  await dry.close()
})
