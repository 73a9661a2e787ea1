import {
  EModelArchitecture,
  EModelFormat,
  EPreProcessorGroup,
  RunwareServer,
} from '@runware/sdk-js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'

let server: DemoServer
let client: Awaited<ReturnType<typeof RunwareServer.initialize>>
let picture: string

/** Polls of the client are two seconds apart, and making a film takes a while. */
const patience = 60_000

beforeAll(async () => {
  // Quick, but slow enough for the stages of an upload to be told apart.
  server = await createDemoServer({ speed: 100, keys: ['demo-key'] })
  client = await RunwareServer.initialize({
    apiKey: 'demo-key',
    url: server.websocketUrl,
    shouldReconnect: false,
  })
  const [made] =
    (await client.requestImages({
      model: 'runware:400@4',
      positivePrompt: 'a lighthouse at dusk, teal',
      width: 256,
      height: 192,
      outputFormat: 'PNG',
    })) ?? []
  picture = made?.imageUUID ?? ''
})
afterAll(async () => {
  await client.disconnect()
  await server.close()
})

/** The width, height and colour type in the header of a PNG file. */
const pngHeader = async (url: string | undefined): Promise<readonly number[]> => {
  const bytes = Buffer.from(await (await fetch(url ?? '')).arrayBuffer())
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25] ?? 0]
}

it('upscales a picture', async () => {
  const larger = await client.upscale({
    model: 'runware:504@1',
    inputs: { image: picture },
    upscaleFactor: 4,
    outputFormat: 'PNG',
    includeCost: true,
  })
  expect(larger.cost).toBeGreaterThan(0)
  expect((await pngHeader(larger.imageURL)).slice(0, 2)).toEqual([1024, 768])
})

it('upscales in the older dialect', async () => {
  const larger = await client.upscaleGan({ model: 'runware:503@1', inputImage: picture })
  expect(larger.imageUUID).toMatch(/^[0-9a-f-]{36}$/)
})

it('removes a background', async () => {
  const cut = await client.removeBackground({
    model: 'runware:112@5',
    inputs: { image: picture },
    outputFormat: 'PNG',
  })
  const [width, height, colourType] = await pngHeader(cut.imageURL)
  expect([width, height, colourType]).toEqual([256, 192, 6])
})

it('captions a picture', async () => {
  const told = await client.caption({ model: 'runware:152@2', inputImage: picture })
  expect(told.text).toMatch(/lighthouse at dusk/)
})

it(
  'makes a control map, asynchronously and by its older name',
  async () => {
    const map = await client.controlNetPreprocess({
      inputImage: picture,
      preProcessorType: EPreProcessorGroup.canny,
      lowThresholdCanny: 60,
      highThresholdCanny: 120,
      outputFormat: 'PNG',
    })
    expect(map?.guideImageUUID).toMatch(/^[0-9a-f-]{36}$/)
    const header = await pngHeader(map?.guideImageURL)
    expect(header.slice(0, 2)).toEqual([256, 192])
  },
  patience,
)

it(
  'makes a video from a frame',
  async () => {
    const films = await client.videoInference({
      model: 'pixverse:1@5',
      positivePrompt: 'slow push-in',
      duration: 5,
      resolution: '360p',
      inputs: { frameImages: [{ image: picture, frame: 'first' }] },
      skipResponse: false,
    })
    const [{ videoURL }] = films as unknown as [{ readonly videoURL: string }]
    const bytes = Buffer.from(await (await fetch(videoURL)).arrayBuffer())
    expect(bytes.toString('latin1', 4, 8)).toBe('ftyp')
  },
  patience,
)

it('searches LoRA models with their trigger words', async () => {
  const found = await client.modelSearch({ search: 'gouache', category: 'lora' })
  expect(found.results).toMatchObject([{ category: 'lora', positiveTriggerWords: 'soft gouache' }])
  const [{ heroImage }] = found.results as unknown as [{ readonly heroImage: string }]
  expect((await fetch(heroImage)).headers.get('content-type')).toBe('image/jpeg')
})

it('masks, vectorises and stores', async () => {
  const mask = await client.imageMasking({ model: 'runware:35@4', inputImage: picture })
  expect(mask.detections.length).toBeGreaterThan(0)
  const drawing = await client.vectorize({
    model: 'recraft:1@1',
    inputs: { image: picture },
  })
  expect(drawing).toMatchObject({ imageURL: expect.stringMatching(/\.svg$/) })
})

it('sings', async () => {
  const sounds = await client.audioInference({
    model: 'runware:ace-step@v1.5-turbo',
    positivePrompt: 'lo-fi piano',
    duration: 2,
    outputFormat: 'MP3',
  })
  const [{ audioURL }] = sounds as unknown as [{ readonly audioURL: string }]
  expect(audioURL).toMatch(/\.mp3$/)
})

it(
  'hears of an upload until the model is ready',
  async () => {
    const stages: (string | undefined)[] = []
    const ready = await client.modelUpload({
      category: 'lora',
      architecture: EModelArchitecture.sdxl,
      format: EModelFormat.safetensors,
      air: 'acme:300@1',
      uniqueIdentifier: 'acme-contract',
      name: 'Ink',
      version: '1',
      downloadURL: 'https://example.com/ink.safetensors',
      defaultWeight: 0.8,
      private: true,
      onUploadStream: (told) => void stages.push(told?.status),
    })
    expect(ready).toMatchObject({ status: 'ready', air: 'acme:300@1' })
    expect(stages).toEqual(['validated', 'downloaded', 'optimized', 'stored', 'ready'])
  },
  patience,
)
