import { open } from 'node:fs/promises'
import { Failure } from '#shared/contract/failures.ts'
import { inspectFilm, inspectSound } from './inspect-film.ts'
import { inspectPicture } from './inspect-picture.ts'
import { inspectVector } from './inspect-vector.ts'
import { mediaKind } from './media-kind.ts'
import type { Inspected, MediaFacts } from './media.ts'

const HEADER_BYTES = 64 * 1024
/** What the system says where a thumbnail finds no room. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])

const headOf = async (path: string): Promise<Uint8Array> => {
  const handle = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && FULL.has(String(error.code))

/** How a file of each kind is looked at. */
const inspectors = {
  image: inspectPicture,
  vector: inspectVector,
  video: inspectFilm,
  audio: inspectSound,
} as const

/**
 * Decodes a file in full, which proves what it is, and writes its thumbnail. Its first bytes are believed first: what
 * begins like nothing the library keeps is never decoded. Vectors are made harmless in their place.
 */
export const inspect = async (
  request: Inspected,
  ffmpeg: string | null = null,
): Promise<MediaFacts> => {
  const head = await headOf(request.path)
  const found = mediaKind(head)
  if (found === null) throw new Failure('result-not-a-picture')
  try {
    return await inspectors[found.kind](request, { head, extension: found.extension, ffmpeg })
  } catch (error) {
    if (error instanceof Failure) throw error
    // Nothing is wrong with the file: it only waits for room.
    if (isDiskFull(error)) throw new Failure('disk-full', {}, { cause: error })
    throw new Failure('result-not-a-picture', {}, { cause: error })
  }
}
