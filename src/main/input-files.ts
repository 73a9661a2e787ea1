import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EngineFailure } from '#shared/contract/engine.ts'
import type { EngineId } from '#shared/model/engine.ts'
import { mediaType } from '#shared/std/media-type.ts'
import type { Library } from '#main/library/library.ts'
import type { Media } from '#main/media/media.ts'
import { typeOf } from '#main/media/opened.ts'
import type { Inputs } from '#main/runware/references.ts'

/** The service keeps uploads for 30 days after their last use; what is older than this is uploaded anew, in milliseconds. */
const LIFETIME = 25 * 24 * 60 * 60_000

/** Pictures the service may not know the format of; they go in as PNG. */
const unknownThere: ReadonlySet<string> = new Set(['image/gif', 'image/bmp', 'image/avif'])

/** A picture written anew as PNG, in memory. */
const asPng = async (
  media: Pick<Media, 'convert'>,
  picture: { path: string; width: number; height: number },
): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(tmpdir(), 'chofesh-input-'))
  const target = join(folder, `${randomUUID()}.png`)
  try {
    await media.convert({ ...picture, target, format: 'png', quality: 100 })
    return await readFile(target)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Sources {
  library: Pick<Library, 'assets' | 'files' | 'uploads' | 'write'>
  media: Pick<Media, 'convert'>
  now: () => number
}

/** Assets of the library as what goes into an engine's requests. */
export const createInputFiles = (
  { library: { assets, files, uploads, write }, media, now }: Sources,
  engine: EngineId,
): Inputs => ({
  open: async (assetId) => {
    const found = assets.pictureOf(assetId)
    if (!found) throw new EngineFailure('final', 'input-missing')
    try {
      const path = await files.resolve(found)
      const type = found.sourceId === null ? mediaType(path) : await typeOf(path)
      if (unknownThere.has(type)) {
        const { width, height } = assets.sourceOf(assetId) ?? {}
        const bytes = await asPng(media, { path, width: width ?? 0, height: height ?? 0 })
        return { type: 'image/png', hash: found.hash, size: bytes.length, read: async () => bytes }
      }
      const { size } = await stat(path)
      return { type, hash: found.hash, size, read: () => readFile(path) }
    } catch (error) {
      throw new EngineFailure('final', 'input-missing', { cause: error })
    }
  },
  uploaded: (hash) => uploads.find(engine, hash, now() - LIFETIME),
  keepUpload: (upload) => write(() => uploads.keep(engine, { ...upload, at: now() })),
  forgetUpload: (mediaUuid) => write(() => uploads.forget(engine, mediaUuid)),
})
