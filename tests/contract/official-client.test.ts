import { loadImage } from '@napi-rs/canvas'
import { RunwareServer } from '@runware/sdk-js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'

let server: DemoServer
let client: Awaited<ReturnType<typeof RunwareServer.initialize>>

beforeAll(async () => {
  server = await createDemoServer({ speed: 50, keys: ['demo-key'] })
  client = await RunwareServer.initialize({
    apiKey: 'demo-key',
    url: server.websocketUrl,
    shouldReconnect: false,
  })
})
afterAll(async () => {
  await client.disconnect()
  await server.close()
})

const sizeOf = async (url: string | undefined): Promise<readonly number[]> => {
  const file = await fetch(url ?? '')
  const picture = await loadImage(Buffer.from(await file.arrayBuffer()))
  return [picture.width, picture.height]
}

it('generates pictures', async () => {
  const images = await client.requestImages({
    model: 'runware:400@4',
    positivePrompt: 'a lighthouse at dusk',
    width: 256,
    height: 320,
    numberResults: 2,
    includeCost: true,
  })
  expect(images).toHaveLength(2)
  for (const image of images ?? []) {
    expect(image.cost).toBeGreaterThan(0)
    expect(await sizeOf(image.imageURL)).toEqual([256, 320])
  }
  const [first, second] = images ?? []
  expect(Number(second?.seed)).toBe(Number(first?.seed) + 1)
  const bills = server.log.filter(({ event }) => event === 'billed')
  expect(bills).toHaveLength(1)
})

it('polls an asynchronous task to its end', async () => {
  const images = await client.requestImages({
    model: 'runware:101@1',
    positivePrompt: 'a bottle on a plinth',
    width: 128,
    height: 128,
    deliveryMethod: 'async',
  })
  const taskUUID = images?.[0]?.taskUUID ?? ''
  await expect
    .poll(async () => client.getResponse<{ status: string }>({ taskUUID }), { timeout: 10_000 })
    .toMatchObject([{ status: 'success', taskUUID }])
})

it('passes on what the server refuses', async () => {
  const asked = client.requestImages({
    model: 'runware:400@4',
    positivePrompt: 'a lighthouse',
    width: 100,
    height: 128,
    retry: 1,
  })
  await expect(asked).rejects.toMatchObject({ error: { code: 'invalidCustomWidth' } })
})

it('enhances a prompt', async () => {
  const texts = await client.enhancePrompt({
    prompt: 'a red fox',
    promptVersions: 3,
    promptMaxLength: 120,
  })
  expect(new Set(texts.map(({ text }) => text)).size).toBe(3)
  for (const { text } of texts) expect(text).toMatch(/^A red fox.{10,}/)
})

it('uploads a picture that can be looked at again', async () => {
  const [made] =
    (await client.requestImages({
      model: 'runware:400@4',
      positivePrompt: 'koi in a pond',
      width: 128,
      height: 192,
      outputType: 'dataURI',
      outputFormat: 'PNG',
    })) ?? []
  const uploaded = await client.imageUpload({ image: made?.imageDataURI ?? '' })
  expect(uploaded.imageUUID).toMatch(/^[0-9a-f-]{36}$/)
  const stored = uploaded as unknown as { readonly imageURL: string }
  expect(await sizeOf(stored.imageURL)).toEqual([128, 192])
})

it('searches models', async () => {
  const found = await client.modelSearch({ search: 'flux', limit: 3 })
  expect(found.results).toHaveLength(3)
  expect(found.totalResults).toBeGreaterThan(3)
  for (const { name, air } of found.results)
    expect(`${name} ${air}`.toLowerCase()).toMatch(/flux|bfl/)
})

it('turns a wrong key away', async () => {
  const asked = RunwareServer.initialize({
    apiKey: 'other',
    url: server.websocketUrl,
    shouldReconnect: false,
  })
  await expect(asked).rejects.toBeDefined()
})
