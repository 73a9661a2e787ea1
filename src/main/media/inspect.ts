import { Failure } from '#shared/contract/failures.ts'
import { inspectFilm, inspectSound } from './inspect-film.ts'
import { hashPicture, inspectPicture } from './inspect-picture.ts'
import { inspectVector } from './inspect-vector.ts'
import { type Kind, mediaKind, strangerName } from './media-kind.ts'
import type { Inspected, MediaFacts } from './media.ts'
import { type Opened, openFile } from './opened.ts'
import { refused } from './refused.ts'

/** What the system says where a thumbnail finds no room. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && FULL.has(String(error.code))

/** What a file is, by its first bytes. Throws where that is nothing the library keeps. */
const kindOf = ({ size, head }: Opened): Kind => {
  if (size === 0) throw refused('empty')
  const found = mediaKind(head)
  if (found) return found
  const format = strangerName(head)
  throw format === null ? refused('not-a-medium') : refused('cannot-decode', { format })
}

/** How a file of each kind is looked at. */
const look = (request: Inspected, file: Opened, ffmpeg: string | null): Promise<MediaFacts> => {
  const found = kindOf(file)
  if (found.kind === 'image') return inspectPicture(request, { file, extension: found.extension })
  if (found.kind === 'vector') return inspectVector(request)
  const by = { extension: found.extension, ffmpeg }
  return found.kind === 'video' ? inspectFilm(request, by) : inspectSound(request, by)
}

const withFile = async <Result>(
  path: string,
  work: (file: Opened) => Promise<Result>,
): Promise<Result> => {
  const file = await openFile(path)
  try {
    return await work(file)
  } catch (error) {
    if (error instanceof Failure) throw error
    // Nothing is wrong with the file: it only waits for room.
    if (isDiskFull(error)) throw new Failure('disk-full', {}, { cause: error })
    throw new Failure('result-not-a-picture', { reason: 'cannot-decode' }, { cause: error })
  }
}

/**
 * Decodes a file in full, which proves what it is, and writes its thumbnail. Its first bytes are believed first: what
 * begins like nothing the library keeps is never decoded.
 */
export const inspect = (request: Inspected, ffmpeg: string | null = null): Promise<MediaFacts> =>
  withFile(request.path, (file) => look(request, file, ffmpeg))

/** The hash of a picture's pixels; of nothing else. */
export const hashPixels = ({ path }: { path: string }): Promise<string> =>
  withFile(path, async (file) => {
    const { kind, extension } = kindOf(file)
    if (kind !== 'image') throw refused('not-a-medium')
    return hashPicture({ file, extension })
  })
