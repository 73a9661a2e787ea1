import { readFile, stat } from 'node:fs/promises'
import { EngineFailure } from '#shared/contract/engine.ts'
import type { EngineId } from '#shared/model/engine.ts'
import type { Library } from '#main/library/library.ts'
import type { Inputs } from '#main/runware/references.ts'
import { mediaType } from '#shared/std/media-type.ts'

/** The service keeps uploads for 30 days after their last use; what is older than this is uploaded anew, in milliseconds. */
const LIFETIME = 25 * 24 * 60 * 60_000

/** Assets of the library as what goes into an engine's requests. */
export const createInputFiles = (
  { assets, files, uploads, write }: Pick<Library, 'assets' | 'files' | 'uploads' | 'write'>,
  engine: EngineId,
  now: () => number,
): Inputs => ({
  open: async (assetId) => {
    const found = assets.pictureOf(assetId)
    if (!found) throw new EngineFailure('final', 'input-missing')
    try {
      const path = await files.resolve(found)
      const { size } = await stat(path)
      return { type: mediaType(path), hash: found.hash, size, read: () => readFile(path) }
    } catch (error) {
      throw new EngineFailure('final', 'input-missing', { cause: error })
    }
  },
  uploaded: (hash) => uploads.find(engine, hash, now() - LIFETIME),
  keepUpload: (upload) => write(() => uploads.keep(engine, { ...upload, at: now() })),
  forgetUpload: (mediaUuid) => write(() => uploads.forget(engine, mediaUuid)),
})
