import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { guideKinds } from '#main/demo/guides/make-guide.ts'
import { listOf, objectOf, parseJson, type JsonObject } from '#main/demo/json.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { maskingModels } from '#main/demo/rules/masking-models.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import { imageTask } from '#main/demo/test-client.ts'
import {
  answerOf,
  dataUri,
  discPicture,
  download,
  pictureAt,
  refusalOf,
  taskOf,
} from '#main/demo/tool-test-kit.ts'

// Real pixel work takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let server: DemoServer
let image: string

beforeAll(async () => {
  server = await createDemoServer({ speed: 0 })
  image = await dataUri(discPicture(192, 128))
})
afterAll(() => server.close())

const lightAt = ({ width, data }: Pixels, x: number, y: number): number =>
  data[(y * width + x) * 4] ?? 0

const share = ({ data }: Pixels): number => {
  let lit = 0
  for (let place = 0; place < data.length; place += 4) if ((data[place] ?? 0) > 127) lit += 1
  return (lit * 4) / data.length
}

describe('a control map', () => {
  const map = async (kind: string, changes: JsonObject = {}): Promise<Pixels> => {
    const model = `runware:controlnet-preprocess@${kind}`
    const task = taskOf('controlNetPreprocess', { model, inputs: { image }, outputFormat: 'PNG' })
    return pictureAt((await answerOf(server, { ...task, ...changes }))['guideImageURL'])
  }

  it.each(guideKinds)('of the kind %s is as large as the picture and not empty', async (kind) => {
    const made = await map(kind)
    expect([made.width, made.height]).toEqual([192, 128])
    expect(new Set(made.data).size).toBeGreaterThan(1)
  })

  it('of edges follows the rim of the disc, and fewer of them with higher thresholds', async () => {
    const edges = await map('canny')
    const row = Array.from({ length: 192 }, (_, x) => lightAt(edges, x, 64))
    const rims = row.flatMap((light, x) => (light > 127 ? [x] : []))
    expect(Math.min(...rims)).toBeGreaterThan(58)
    expect(Math.max(...rims)).toBeLessThan(134)
    expect(rims.length).toBeGreaterThanOrEqual(2)
    const strict = await map('canny', { settings: { lowThreshold: 254, highThreshold: 255 } })
    expect(share(strict)).toBeLessThanOrEqual(share(edges))
  })

  it('of depth is nearer in the disc than round it', async () => {
    const depth = await map('depth')
    expect(lightAt(depth, 96, 64)).toBeGreaterThan(lightAt(depth, 20, 64) + 40)
  })

  it('is made in the older dialect, in another size', async () => {
    const task = taskOf('imageControlNetPreProcess', {
      preProcessorType: 'NormalBAE',
      inputImage: image,
      width: 96,
      height: 64,
      outputFormat: 'PNG',
    })
    const made = await pictureAt((await answerOf(server, task))['guideImageURL'])
    expect([made.width, made.height]).toEqual([96, 64])
  })

  it.each<[string, JsonObject, readonly unknown[]]>([
    [
      'thresholds the wrong way round',
      { settings: { lowThreshold: 200, highThreshold: 100 } },
      ['incompatibleParameters', ['settings.lowThreshold', 'settings.highThreshold']],
    ],
    [
      'a threshold of 256',
      { settings: { highThreshold: 256 } },
      ['invalidHighThreshold', 'settings.highThreshold'],
    ],
    [
      'thresholds for depth',
      { model: 'runware:controlnet-preprocess@depth', settings: {} },
      ['unsupportedParameter', 'settings'],
    ],
    [
      'an older name beside a model',
      { preProcessorType: 'canny' },
      ['incompatibleParameters', ['model', 'preProcessorType']],
    ],
  ])('is refused with %s', async (_what, changes, refusal) => {
    const model = 'runware:controlnet-preprocess@canny'
    const task = taskOf('controlNetPreprocess', { model, inputs: { image }, ...changes })
    expect(await refusalOf(server, task)).toEqual(refusal)
  })
})

/** The places of the white pixels of a mask. */
const whitePlaces = ({ data }: Pixels): readonly number[] =>
  [...data.keys()].filter((at) => at % 4 === 0 && (data[at] ?? 0) >= 128).map((at) => at / 4)

/** Whether a place lies in a detection, give or take a pixel. */
const isInside = (box: JsonObject, place: number): boolean => {
  const [x, y] = [place % 192, Math.floor(place / 192)]
  const side = (name: string): number => Number(box[name])
  const across = x >= side('x_min') - 1 && x <= side('x_max') + 1
  return across && y >= side('y_min') - 1 && y <= side('y_max') + 1
}

describe('a mask', () => {
  it.each(maskingModels.map(({ air }) => [air]))(
    '%s is white where its detections are',
    async (model) => {
      const settings = { maskBlur: 0, maskPadding: 0 }
      const task = taskOf('imageMasking', {
        model,
        inputs: { image },
        settings,
        outputFormat: 'PNG',
      })
      const item = await answerOf(server, task)
      const [box] = listOf(item['detections']).map(objectOf)
      expect(box).toMatchObject({ x_min: expect.any(Number), y_max: expect.any(Number) })
      const mask = await pictureAt(item['maskImageURL'])
      for (const place of whitePlaces(mask)) expect(isInside(objectOf(box), place)).toBe(true)
      expect(share(mask)).toBeGreaterThan(0)
    },
  )

  it('is black where nothing is sure enough', async () => {
    const task = taskOf('imageMasking', {
      model: 'runware:35@1',
      inputs: { image },
      settings: { confidence: 0.99 },
    })
    expect((await answerOf(server, task))['detections']).toEqual([])
  })
})

describe('a caption', () => {
  const told = async (changes: JsonObject): Promise<JsonObject> =>
    answerOf(server, taskOf('caption', { model: 'runware:152@2', inputs: { image }, ...changes }))

  it('tells colours and shape of any picture', async () => {
    expect((await told({}))['text']).toMatch(/horizontal picture.*(blue|navy|indigo)/)
  })

  it('knows what this engine drew, also from the bytes alone', async () => {
    for (const outputFormat of ['PNG', 'JPG']) {
      const drawn = imageTask({ positivePrompt: 'a lighthouse at dusk', outputFormat })
      const bytes = await download((await answerOf(server, drawn))['imageURL'])
      const again = { inputs: { image: bytes.toString('base64') } }
      expect((await told(again))['text']).toContain('a lighthouse at dusk')
    }
  })

  it('answers in JSON under the names that are asked for', async () => {
    const prompt = 'Reply with JSON: {"alt": string, "tags": string[], "title": string}'
    const parsed = objectOf(parseJson(String((await told({ prompt }))['text'])))
    expect(Object.keys(parsed)).toEqual(['alt', 'tags', 'title'])
    expect(listOf(parsed['tags']).length).toBeGreaterThan(2)
  })

  it('answers a plain question in plain words', async () => {
    const answer = await told({ prompt: 'Which colours are in it?' })
    expect(answer['text']).not.toMatch(/[{}]/)
  })

  it('guesses ages as data', async () => {
    const aged = await told({ model: 'runware:153@1' })
    expect(aged['structuredData']).toMatchObject({ ageGroup: expect.any(String) })
    expect(aged).not.toHaveProperty('text')
  })
})

it('tells how fast and how faulty it was', async () => {
  const day = new Date().toISOString().slice(0, 10)
  const ask = (operation: string) =>
    answerOf(server, taskOf('accountManagement', { operation, startDate: day, endDate: day }))
  const [pace, errors] = await Promise.all([ask('getUsagePerformance'), ask('getUsageErrors')])
  expect(pace).toHaveProperty('usage.timeseries.meta.p90InferenceTime')
  expect(errors).toHaveProperty('usage.timeseries.meta.clientErrors')
})

it('answers a conversation, and refuses one that does not end with a question', async () => {
  const ask = (role: string) =>
    taskOf('textInference', {
      model: 'google:gemma@4-31b',
      messages: [{ role, content: 'A red fox' }],
      includeUsage: true,
    })
  const item = await answerOf(server, ask('user'))
  expect(item).toMatchObject({ finishReason: 'stop', text: expect.stringMatching(/fox/) })
  expect(await refusalOf(server, ask('assistant'))).toEqual(['invalidMessages', 'messages'])
})
