import { afterAll, beforeAll, expect, it } from 'vitest'
import type { JsonObject } from '#main/demo/json.ts'
import { createFfmpeg } from '#main/demo/programs/ffmpeg.ts'
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

let server: DemoServer
let video: unknown
const ffmpeg = createFfmpeg('ffmpeg')
const slow = 60_000

beforeAll(async () => {
  server = await createDemoServer({ speed: 0 })
  const film = taskOf('videoInference', {
    model: 'pixverse:1@6',
    positivePrompt: 'static camera',
    duration: 1,
    resolution: '360p',
    inputs: { frameImages: [await dataUri(discPicture(640, 360))] },
  })
  video = (await laterAnswer(server, film))['videoUUID']
}, slow)
afterAll(() => server.close())

/** The mean alpha of the first picture of a video, 0 to 255, in its middle and in a corner. */
const alphas = async (bytes: Buffer, codec: readonly string[]): Promise<readonly number[]> => {
  const raw = await ffmpeg.run({
    files: { input: bytes },
    args: [...codec, '-i', 'input', '-frames:v', '1', '-vf', 'format=rgba', '-f', 'rawvideo'],
    result: 'frame.raw',
  })
  const at = (x: number, y: number): number => raw[(y * 640 + x) * 4 + 3] ?? -1
  return [at(320, 180), at(4, 4)]
}

it.each([
  ['WEBM', ['-c:v', 'libvpx-vp9']],
  ['MOV', []],
] as const)(
  'the background of a video is gone in %s',
  async (outputFormat, codec) => {
    const task = taskOf('removeBackground', {
      model: 'bria:51@1',
      inputs: { video },
      outputFormat,
      includeCost: true,
    })
    const item = await laterAnswer(server, task)
    expect(item).toMatchObject({ cost: 0.05, mediaUUID: item['videoUUID'] })
    const [middle, corner] = await alphas(await download(item['videoURL']), codec)
    expect(middle).toBeGreaterThan(250)
    expect(corner).toBeLessThan(5)
  },
  slow,
)

it(
  'a video is made larger',
  async () => {
    const task = taskOf('upscale', { model: 'bria:50@1', upscaleFactor: 2, inputs: { video } })
    const item = await laterAnswer(server, task)
    expect(item['taskType']).toBe('upscale')
    const probe = await ffmpeg.probe(await download(item['videoURL']))
    expect(probe).toMatchObject({ width: 1280, height: 720, duration: 1 })
  },
  slow,
)

it(
  'a video is told in segments',
  async () => {
    const item = await laterAnswer(
      server,
      taskOf('caption', { model: 'memories:1@1', inputs: { video } }),
    )
    expect(item['text']).toMatch(/^\[1\] \(0-1\): A horizontal picture/)
  },
  slow,
)

it.each<[string, JsonObject, readonly unknown[]]>([
  [
    'a picture in place of a video',
    { inputs: { video: 'iVBORw0KGgo=' } },
    ['invalidVideo', 'inputs.video'],
  ],
  ['sync delivery', { deliveryMethod: 'sync' }, ['invalidDeliveryMethod', 'deliveryMethod']],
  ['inline results', { outputType: 'dataURI' }, ['invalidOutputType', 'outputType']],
  ['the format of another tool', { outputFormat: 'MP4' }, ['invalidOutputFormat', 'outputFormat']],
])('%s is refused', async (_what, changes, refusal) => {
  const task = taskOf('removeBackground', { model: 'bria:51@1', inputs: { video }, ...changes })
  expect(await refusalOf(server, task)).toEqual(refusal)
})

it('a video in place of a picture is refused', async () => {
  const task = taskOf('caption', { model: 'runware:152@2', inputs: { image: video } })
  expect(await refusalOf(server, task)).toEqual(['invalidImage', 'inputs.image'])
  const asked = await answerOf(
    server,
    taskOf('mediaStorage', { operation: 'delete', media: video }),
  )
  expect(asked).toMatchObject({ operation: 'delete', mediaUUID: video })
})
