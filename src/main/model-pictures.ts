import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '#shared/contract/engine.ts'
import type { EngineId } from '#shared/model/engine.ts'
import type { Media } from '#main/media/media.ts'
import { createTurns } from '#shared/std/turns.ts'

/** Largest picture that is fetched, in bytes. */
const LIMIT = 24 * 1024 * 1024
/** So many are fetched at once: a page of models has dozens. */
const AT_ONCE = 4
/** One that could not be had is not asked for again for so long, in milliseconds. */
const PAUSE = 60_000

const write = async (path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> => {
  const handle = await open(path, 'wx')
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength
      if (bytes > LIMIT) throw new Error('too large')
      await handle.writeFile(chunk)
    }
  } finally {
    await handle.close()
  }
}

/**
 * The pictures that stand for models. The window has no network, so they are fetched here, from the engine's own hosts
 * as results are, decoded in the media process, and kept small in a folder. Null where there is none to be had.
 */
export const createModelPictures = (options: {
  folder: string
  /** Who has a model's picture, and where. */
  pictureOf: (air: string) => { engine: EngineId; url: string } | null
  engine: (id: EngineId) => Pick<Engine, 'fetch'> | null
  inspect: Media['inspect']
  now: () => number
}): ((air: string) => Promise<Uint8Array<ArrayBuffer> | null>) => {
  const turn = createTurns(AT_ONCE)
  const underWay = new Map<string, Promise<void>>()
  const failed = new Map<string, number>()

  const fetchTo = async (
    thumbnail: string,
    { engine, url }: { engine: EngineId; url: string },
  ): Promise<void> => {
    const source = options.engine(engine)
    if (!source) throw new Error('no such engine')
    await mkdir(options.folder, { recursive: true })
    const path = join(options.folder, `${randomUUID()}.part`)
    try {
      await write(path, source.fetch(url))
      await options.inspect({ path, thumbnail })
    } finally {
      await rm(path, { force: true })
    }
  }

  const bring = async (
    thumbnail: string,
    picture: { engine: EngineId; url: string },
  ): Promise<void> => {
    const last = failed.get(picture.url)
    if (last !== undefined && options.now() - last < PAUSE) return
    const running = underWay.get(thumbnail) ?? turn(() => fetchTo(thumbnail, picture))
    underWay.set(thumbnail, running)
    try {
      await running
    } catch {
      // A model without its picture is shown by its name; nobody needs to be told.
      failed.set(picture.url, options.now())
    } finally {
      underWay.delete(thumbnail)
    }
  }

  return async (air) => {
    const picture = options.pictureOf(air)
    if (picture === null) return null
    const name = createHash('sha256').update(picture.url).digest('hex')
    const thumbnail = join(options.folder, `${name}.webp`)
    const read = (): Promise<Uint8Array<ArrayBuffer> | null> =>
      readFile(thumbnail).then(
        (bytes) => new Uint8Array(bytes),
        () => null,
      )
    const kept = await read()
    if (kept !== null) return kept
    await bring(thumbnail, picture)
    return read()
  }
}
