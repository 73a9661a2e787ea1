import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { JsonObject } from '#main/demo/json.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import {
  answerOf,
  dataUri,
  discPicture,
  pictureAt,
  refusalOf,
  taskOf,
} from '#main/demo/tool-test-kit.ts'
import { upscaledSize } from './upscale.ts'

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
  taskOf('upscale', { model: 'runware:504@1', inputs: { image }, ...changes })

it.each([
  ['runware:500@1', 3],
  ['runware:501@1', 2],
  ['runware:502@1', 2],
  ['runware:503@1', 4],
  ['runware:504@1', 4],
  ['bria:52@1', 2],
  ['prunaai:p-image@upscale', 2],
])('%s multiplies each side by %i', async (model, upscaleFactor) => {
  const item = await answerOf(server, ask({ model, upscaleFactor, includeCost: true }))
  expect(item).toMatchObject({ taskType: 'imageUpscale', inputImageUUID: expect.any(String) })
  const made = await pictureAt(item['imageURL'])
  expect([made.width, made.height]).toEqual([96 * upscaleFactor, 64 * upscaleFactor])
})

it('reaches for megapixels where the model takes them', async () => {
  const model = 'prunaai:p-image@upscale'
  const item = await answerOf(server, ask({ model, targetMegapixels: 1 }))
  const { width, height } = await pictureAt(item['imageURL'])
  expect(Math.abs(width * height - 1024 * 1024) / 1024 / 1024).toBeLessThan(0.01)
})

it('never makes a side longer than 4096 and keeps the shape', () => {
  const side = fc.integer({ min: 1, max: 9000 })
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 4 }), (width, height, factor) => {
      const size = upscaledSize({ width, height }, factor)
      expect(Math.max(size.width, size.height)).toBe(
        Math.min(4096, Math.max(width, height) * factor),
      )
      expect(Math.abs(size.width * height - size.height * width)).toBeLessThanOrEqual(
        Math.max(width, height),
      )
    }),
  )
})

describe('is refused', () => {
  it.each<[string, JsonObject, readonly unknown[]]>([
    ['a factor between', { upscaleFactor: 3 }, ['invalidUpscaleFactor', 'upscaleFactor']],
    [
      'a factor of 4 for CCSR',
      { model: 'runware:501@1', upscaleFactor: 4 },
      ['invalidUpscaleFactor', 'upscaleFactor'],
    ],
    ['settings for ESRGAN', { settings: {} }, ['unsupportedParameter', 'settings']],
    [
      'factor and megapixels',
      { model: 'prunaai:p-image@upscale', targetMegapixels: 4, upscaleFactor: 2 },
      ['incompatibleParameters', ['targetMegapixels', 'upscaleFactor']],
    ],
    ['no picture', { inputs: {} }, ['missingImage', ['inputs.image', 'inputImage']]],
  ])('%s', async (_what, changes, refusal) => {
    expect(await refusalOf(server, ask(changes))).toEqual(refusal)
  })

  it('a picture that is too large for Clarity', async () => {
    const large = await dataUri(discPicture(1200, 1000))
    expect(
      await refusalOf(server, ask({ model: 'runware:500@1', inputs: { image: large } })),
    ).toEqual(['invalidImageSize', 'inputs.image'])
  })
})
