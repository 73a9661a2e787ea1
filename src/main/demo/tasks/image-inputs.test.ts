import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { JsonObject } from '#main/demo/json.ts'
import { createPixels, crop, eachPixel, type Pixels } from '#main/demo/pixels/pixels.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import { imageTask } from '#main/demo/test-client.ts'
import { answerOf, dataUri, discPicture, pictureAt, refusalOf } from '#main/demo/tool-test-kit.ts'

// Real pixel work takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let server: DemoServer
let disc: string

beforeAll(async () => {
  server = await createDemoServer({ speed: 0 })
  disc = await dataUri(discPicture(128, 128))
})
afterAll(() => server.close())

const draw = async (changes: JsonObject): Promise<Pixels> => {
  const task = imageTask({ model: 'runware:101@1', outputFormat: 'PNG', seed: 1, ...changes })
  return pictureAt((await answerOf(server, task))['imageURL'])
}

const difference = (one: Pixels, other: Pixels): number =>
  one.data.reduce((sum, value, at) => sum + Math.abs(value - (other.data[at] ?? 0)), 0) /
  one.data.length

const anyPicture = (width: number, height: number): fc.Arbitrary<Pixels> =>
  fc
    .uint8ClampedArray({ minLength: width * height * 4, maxLength: width * height * 4 })
    .map((data) => ({ width, height, data }))

/** A mask of 0 and 255, white inside a box. */
const boxMask = fc
  .tuple(...[0, 0, 0, 0].map(() => fc.integer({ min: 0, max: 128 })))
  .map(([a = 0, b = 0, c = 0, d = 0]): Pixels => {
    const mask = createPixels(128, 128, [0, 0, 0, 255])
    eachPixel(mask, (at, x, y) => {
      const inside =
        x >= Math.min(a, b) && x < Math.max(a, b) && y >= Math.min(c, d) && y < Math.max(c, d)
      if (inside) mask.data.set([255, 255, 255, 255], at)
    })
    return mask
  })

describe('a source picture', () => {
  it('is bit-identical outside of the mask, under alpha too, with and without a margin', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPicture(128, 128),
        boxMask,
        fc.boolean(),
        async (source, mask, zoomed) => {
          const made = await draw({
            inputs: { seedImage: await dataUri(source), maskImage: await dataUri(mask) },
            strength: 1,
            ...(zoomed ? { maskMargin: 32 } : {}),
          })
          eachPixel(mask, (at) => {
            if (mask.data[at] !== 0) return
            for (const part of [at, at + 1, at + 2, at + 3]) {
              if (made.data[part] !== source.data[part])
                expect(made.data[part]).toBe(source.data[part])
            }
          })
        },
      ),
      { numRuns: 12 },
    )
  })

  it('is copied at strength 0 and forgotten at strength 1', async () => {
    const source = discPicture(128, 128)
    const at = (strength: number) => draw({ seedImage: disc, strength })
    const [copy, half, gone, fresh] = await Promise.all([at(0), at(0.5), at(1), draw({})])
    expect(difference(copy, source)).toBe(0)
    expect(difference(half, source)).toBeGreaterThan(1)
    expect(difference(gone, fresh)).toBe(0)
  })

  it('lies bit-identical at its place in an extended picture', async () => {
    const sides = fc.constantFrom(0, 64, 128)
    await fc.assert(
      fc.asyncProperty(anyPicture(64, 64), sides, sides, async (source, left, top) => {
        fc.pre(left + top > 0)
        const made = await draw({
          width: 64 + left + 64,
          height: 64 + top + 64,
          inputs: { seedImage: await dataUri(source) },
          outpaint: { left, top, right: 64, bottom: 64, blur: 16 },
        })
        expect(crop(made, { left, top, width: 64, height: 64 })).toEqual(source)
      }),
      { numRuns: 8 },
    )
  })

  it('decides the size where none may be given', async () => {
    const erased = await draw({
      model: 'runware:300@1',
      positivePrompt: undefined,
      width: undefined,
      height: undefined,
      inputs: {
        image: await dataUri(discPicture(96, 64)),
        mask: await dataUri(discPicture(96, 64)),
      },
    })
    expect([erased.width, erased.height]).toEqual([96, 64])
  })
})

describe('pictures that guide', () => {
  const control = (changes: JsonObject = {}): JsonObject => ({
    controlNet: [{ model: 'runware:25@1', guideImage: disc, weight: 1, ...changes }],
  })

  it.each<[string, () => JsonObject]>([
    ['a control map', () => control()],
    ['a picture prompt', () => ({ ipAdapters: [{ model: 'runware:56@1', guideImages: [disc] }] })],
    ['a face', () => ({ pulid: { images: [disc], idWeight: 1 } })],
    ['a face in the older form', () => ({ puLID: { inputImages: [disc] } })],
    [
      'a character',
      () => ({ model: 'runware:102@1', acePlusPlus: { images: [disc], type: 'subject' } }),
    ],
    [
      'an edited character',
      () => ({
        model: 'runware:102@1',
        acePlusPlus: { images: [disc], masks: [disc], type: 'local_editing' },
      }),
    ],
    [
      'a photo',
      () => ({
        model: 'civitai:101055@128078',
        photoMaker: { images: [disc], style: 'Cinematic' },
      }),
    ],
    ['references', () => ({ model: 'runware:106@1', inputs: { referenceImages: [disc] } })],
    [
      'two references',
      () => ({ model: 'runware:400@4', inputs: { referenceImages: [disc, disc] } }),
    ],
  ])('%s changes what is drawn', async (_what, changes) => {
    const { model = 'runware:101@1' } = changes()
    const [plain, guided] = await Promise.all([draw({ model }), draw(changes())])
    expect(difference(plain, guided)).toBeGreaterThan(2)
  })

  it('a reference keeps its shapes while its colours change', async () => {
    const night = await draw({
      model: 'runware:400@4',
      positivePrompt: 'make it night',
      inputs: { referenceImages: [disc] },
    })
    const light = (x: number, y: number): number => night.data[(y * 128 + x) * 4 + 1] ?? 0
    expect(light(8, 8)).toBeGreaterThan(light(64, 64) + 20)
    expect(light(8, 8)).toBeLessThan(200)
  })

  it('a layered picture has clear and solid places', async () => {
    const { data } = await draw({
      positivePrompt: 'a cat',
      width: 256,
      height: 256,
      advancedFeatures: { layerDiffuse: true },
    })
    const alphas = data.filter((_, at) => at % 4 === 3)
    expect([Math.min(...alphas), Math.max(...alphas)]).toEqual([0, 255])
  })

  it.each<[string, () => JsonObject, readonly unknown[]]>([
    [
      'a guide that is no picture',
      () => control({ guideImage: 'aGVsbG8=' }),
      ['invalidGuideImage', 'controlNet.0.guideImage'],
    ],
    [
      'a guide model of another family',
      () => control({ model: 'runware:20@1' }),
      ['invalidModel', 'controlNet.0.model'],
    ],
    [
      'an adapter without a picture',
      () => ({ ipAdapters: [{ model: 'runware:56@1' }] }),
      ['missingGuideImages', 'ipAdapters.guideImages'],
    ],
    [
      'weights of older adapters',
      () => ({
        ipAdapters: [{ model: 'runware:56@1', guideImages: [disc], weightType: 'normal' }],
      }),
      ['unsupportedParameter', 'ipAdapters.0.weightType'],
    ],
    [
      'a size that is not the final one',
      () => ({ width: 192, inputs: { seedImage: disc }, outpaint: { left: 128 } }),
      ['invalidOutpaint', ['width', 'height', 'outpaint']],
    ],
    [
      'a character without a picture',
      () => ({ model: 'runware:102@1', acePlusPlus: { type: 'subject' } }),
      ['missingImages', 'acePlusPlus.images'],
    ],
  ])('is refused: %s', async (_what, changes, refusal) => {
    expect(await refusalOf(server, imageTask({ model: 'runware:101@1', ...changes() }))).toEqual(
      refusal,
    )
  })
})
