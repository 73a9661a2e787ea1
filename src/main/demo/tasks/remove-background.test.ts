import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import { imageTask } from '#main/demo/test-client.ts'
import {
  answerOf,
  dataUri,
  discPicture,
  pictureAt,
  refusalOf,
  taskOf,
} from '#main/demo/tool-test-kit.ts'
import { backgroundModels } from '#main/demo/rules/background-models.ts'
import type { JsonObject } from '#main/demo/json.ts'

// Real pixel work takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let server: DemoServer
let image: string

beforeAll(async () => {
  server = await createDemoServer({ speed: 0 })
  image = await dataUri(discPicture())
})
afterAll(() => server.close())

const ask = (changes: JsonObject) =>
  taskOf('removeBackground', { model: 'runware:112@5', inputs: { image }, ...changes })

const at = ({ data }: { data: Uint8ClampedArray }, x: number, y: number): readonly number[] => [
  ...data.subarray((y * 96 + x) * 4, (y * 96 + x) * 4 + 4),
]

it.each(backgroundModels.filter(({ takes }) => takes === 'image').map(({ air }) => [air]))(
  '%s clears the ground and keeps the disc as it was',
  async (model) => {
    const { imageURL, inputImageUUID } = await answerOf(server, ask({ model }))
    const cut = await pictureAt(imageURL)
    expect([cut.width, cut.height]).toEqual([96, 64])
    expect(at(cut, 48, 32)).toEqual([30, 70, 160, 255])
    expect([at(cut, 2, 2)[3], at(cut, 93, 61)[3]]).toEqual([0, 0])
    expect(inputImageUUID).toMatch(/^[0-9a-f-]{36}$/)
  },
)

it('has an edge that is neither here nor there', async () => {
  const cut = await pictureAt((await answerOf(server, ask({})))['imageURL'])
  const alphas = Array.from({ length: 96 }, (_, x) => at(cut, x, 32)[3] ?? 0)
  expect(alphas.some((alpha) => alpha > 20 && alpha < 235)).toBe(true)
})

it.each(['PNG', 'JPG'])(
  'cuts what this engine drew along its own shapes, from a %s',
  async (outputFormat) => {
    const drawn = { positivePrompt: 'a cat at the window', width: 256, height: 256, seed: 5 }
    const made = await answerOf(server, imageTask({ ...drawn, outputFormat }))
    const { imageURL } = await answerOf(server, ask({ inputs: { image: made['imageURL'] } }))
    const { data } = await pictureAt(imageURL)
    const alphas = data.filter((_, index) => index % 4 === 3)
    const solid = alphas.filter((alpha) => alpha === 255).length / alphas.length
    expect(solid).toBeGreaterThan(0.08)
    expect(solid).toBeLessThan(0.4)
    const rim = [...Array(256).keys()].map((x) => alphas[x] ?? 255)
    expect(Math.max(...rim)).toBe(0)
  },
)

describe('RemBG', () => {
  const rembg = (settings: JsonObject) => ask({ model: 'runware:109@1', settings })

  it('lays a colour behind, or gives the mask alone', async () => {
    const red = await pictureAt(
      (await answerOf(server, rembg({ rgba: [255, 0, 0, 1] })))['imageURL'],
    )
    expect([at(red, 1, 1), at(red, 48, 32)]).toEqual([
      [255, 0, 0, 255],
      [30, 70, 160, 255],
    ])
    const mask = await pictureAt(
      (await answerOf(server, rembg({ returnOnlyMask: true })))['imageURL'],
    )
    expect([at(mask, 1, 1), at(mask, 48, 32)]).toEqual([
      [0, 0, 0, 255],
      [255, 255, 255, 255],
    ])
  })

  it('has hard edges after post-processing', async () => {
    const { imageURL } = await answerOf(server, rembg({ postProcessMask: true }))
    const { data } = await pictureAt(imageURL)
    const alphas = new Set(data.filter((_, index) => index % 4 === 3))
    expect(alphas).toEqual(new Set([0, 255]))
  })
})

describe('is refused', () => {
  it.each<[string, JsonObject, readonly unknown[]]>([
    ['an unknown model', { model: 'runware:112@4' }, ['invalidModel', 'model']],
    ['no picture', { inputs: {} }, ['missingImage', ['inputs.image', 'inputImage']]],
    [
      'settings of another model',
      { settings: { rgba: [0, 0, 0, 0] } },
      ['unsupportedParameter', 'settings'],
    ],
    [
      'a colour of three numbers',
      { model: 'runware:109@1', settings: { rgba: [0, 0, 0] } },
      ['arrayTooSmall', 'settings.rgba'],
    ],
    [
      'a threshold of 0',
      { model: 'runware:109@1', settings: { alphaMattingErodeSize: 0 } },
      ['invalidAlphaMattingErodeSize', 'settings.alphaMattingErodeSize'],
    ],
    ['text as a picture', { inputs: { image: 'aGVsbG8=' } }, ['invalidImage', 'inputs.image']],
    [
      'a picture nobody can load',
      { inputs: { image: 'http://127.0.0.1:1/a.png' } },
      ['downloadFailed', 'inputs.image'],
    ],
  ])('%s', async (_what, changes, refusal) => {
    expect(await refusalOf(server, ask(changes))).toEqual(refusal)
  })
})

it('takes the older dialect', async () => {
  const older = taskOf('imageBackgroundRemoval', { model: 'runware:110@1', inputImage: image })
  expect(await answerOf(server, older)).toMatchObject({ taskType: 'imageBackgroundRemoval' })
})
