import { loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { JsonObject } from '#main/demo/json.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import {
  answerOf,
  dataUri,
  discPicture,
  download,
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

const svgAt = async (url: unknown): Promise<string> => (await download(url)).toString('utf8')

/** Every tag is closed in turn, and nothing stands outside of the root. */
const wellFormed = (svg: string): boolean => {
  const open: string[] = []
  for (const [, close, name = '', self] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (close === '') {
      if (self === '') open.push(name)
    } else if (open.pop() !== name) return false
  }
  return open.length === 0 && svg.startsWith('<svg ')
}

it.each(['recraft:1@1', 'picsart:1@1'])(
  '%s traces a picture into areas of its colours',
  async (model) => {
    const { imageURL } = await answerOf(server, taskOf('vectorize', { model, inputs: { image } }))
    expect(imageURL).toMatch(/\.svg$/)
    const svg = await svgAt(imageURL)
    expect(wellFormed(svg)).toBe(true)
    expect(svg).toContain('width="192" height="128"')
    expect(svg.match(/<path/g)?.length).toBeGreaterThanOrEqual(2)
    expect(svg).not.toMatch(/script|href|on\w+=/i)
    const drawn = await loadImage(Buffer.from(svg))
    expect([drawn.width, drawn.height]).toEqual([192, 128])
  },
)

it('draws from words, another drawing for each result', async () => {
  const task = taskOf('vectorize', {
    model: 'recraft:v4@vector',
    positivePrompt: 'a lighthouse, flat logo',
    width: 320,
    height: 256,
    numberResults: 2,
    includeCost: true,
  })
  const { data } = (await (
    await fetch(server.url, {
      method: 'POST',
      headers: { authorization: 'Bearer k' },
      body: JSON.stringify([task]),
    })
  ).json()) as { data: JsonObject[] }
  const [one, other] = await Promise.all(data.map(({ imageURL }) => svgAt(imageURL)))
  expect(wellFormed(one ?? '')).toBe(true)
  expect(one).toContain('width="320" height="256"')
  expect(one).not.toBe(other)
})

describe('is refused', () => {
  it.each<[string, JsonObject, readonly unknown[]]>([
    [
      'a prompt for tracing',
      { positivePrompt: 'a cat' },
      ['unsupportedParameter', 'positivePrompt'],
    ],
    ['a pixel format', { outputFormat: 'PNG' }, ['invalidOutputFormat', 'outputFormat']],
    ['no picture', { inputs: {} }, ['missingImage', ['inputs.image', 'inputImage']]],
    [
      'no words',
      { model: 'recraft:v4@vector', inputs: undefined },
      ['missingPositivePrompt', 'positivePrompt'],
    ],
    [
      'another vendor',
      { model: 'recraft:v4@vector', inputs: undefined, providerSettings: { bria: {} } },
      ['mismatchProviderSettingsProvider', 'providerSettings.bria'],
    ],
  ])('%s', async (_what, changes, refusal) => {
    const task = taskOf('vectorize', { model: 'recraft:1@1', inputs: { image }, ...changes })
    expect(await refusalOf(server, task)).toEqual(refusal)
  })
})
