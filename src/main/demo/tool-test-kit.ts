import { randomUUID } from 'node:crypto'
import { objectOf, type JsonObject } from './json.ts'
import { decodePicture } from './pixels/decode.ts'
import { encodePixels } from './pixels/encode.ts'
import { createPixels, eachPixel, type Pixels } from './pixels/pixels.ts'
import type { DemoServer } from './server.ts'
import { post } from './test-client.ts'

/** A blue disc on a plain pale ground, as a test picture; the disc covers the middle half. */
export const discPicture = (width = 96, height = 64): Pixels => {
  const pixels = createPixels(width, height, [236, 232, 224, 255])
  const reach = Math.min(width, height) / 4
  eachPixel(pixels, (at, x, y) => {
    if (Math.hypot(x - width / 2 + 0.5, y - height / 2 + 0.5) < reach) {
      pixels.data.set([30, 70, 160, 255], at)
    }
  })
  return pixels
}

/** A picture as a data URI. */
export const dataUri = async (pixels: Pixels): Promise<string> => {
  const bytes = await encodePixels(pixels, { name: 'png', quality: 95 })
  return `data:image/png;base64,${bytes.toString('base64')}`
}

/** A task of any type with a fresh UUID. */
export const taskOf = (taskType: string, changes: JsonObject): JsonObject => ({
  taskType,
  taskUUID: randomUUID(),
  ...changes,
})

/** The single item a task is answered with; fails with the service's message otherwise. */
export const answerOf = async (server: DemoServer, task: JsonObject): Promise<JsonObject> => {
  const { data, errors } = await post(server, [task])
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]))
  return objectOf(data[0])
}

/** The code and parameter a task is refused with. */
export const refusalOf = async (
  server: DemoServer,
  task: JsonObject,
): Promise<readonly unknown[]> => {
  const { errors } = await post(server, [task])
  return [errors[0]?.['code'], errors[0]?.['parameter']]
}

/** The bytes at a result's address. */
export const download = async (url: unknown): Promise<Buffer> =>
  Buffer.from(await (await fetch(String(url))).arrayBuffer())

/** The decoded picture at a result's address. */
export const pictureAt = async (url: unknown): Promise<Pixels> => decodePicture(await download(url))

/** The result of a task that is answered later: polled until it is there. */
export const laterAnswer = async (server: DemoServer, task: JsonObject): Promise<JsonObject> => {
  await answerOf(server, task)
  for (;;) {
    const { taskUUID } = task
    const { data, errors } = await post(server, [{ taskType: 'getResponse', taskUUID }])
    if (errors.length > 0) throw new Error(JSON.stringify(errors[0]))
    if (data[0]?.['status'] === 'success') return data[0]
    await new Promise((resolve) => void setTimeout(resolve, 50))
  }
}
