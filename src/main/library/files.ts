import { createHash, randomUUID } from 'node:crypto'
import * as nodeFiles from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Failure } from '#shared/contract/failures.ts'
import { fileFailure } from '#shared/contract/file-failure.ts'
import { codeOf, tolerate } from '#shared/std/error-code.ts'
import { drawnPath } from './drawn.ts'
import { fileName, monthFolder } from './file-name.ts'
import { syncFolder } from './flush.ts'
import type { LibraryLayout } from './layout.ts'
import { piecesOf } from './lent-buffers.ts'
import {
  type Found,
  isPresent,
  kindAt,
  type OwnFile,
  walk,
  walkOwn,
  type WalkOptions,
} from './walk.ts'

/** How a file is read that is read to its end. */
export const IN_PIECES = { autoClose: false, highWaterMark: 1024 * 1024 }

/** The file system calls used here, so that a test can put a failing disk in their place. */
export type FileSystem = Pick<
  typeof nodeFiles,
  'open' | 'rename' | 'unlink' | 'mkdir' | 'readdir' | 'realpath' | 'stat' | 'lstat' | 'rmdir'
>

/** A download that is complete and on disk, under a temporary name. */
export interface ReceivedFile {
  path: string
  hash: string
  bytes: number
}

const isAbsent = (error: unknown): boolean => codeOf(error) === 'ENOENT'

/** The SHA-256 of a file, hexadecimal. */
export const hashFile = async (files: Pick<FileSystem, 'open'>, path: string): Promise<string> => {
  const handle = await files.open(path, 'r')
  try {
    const hash = createHash('sha256')
    for await (const chunk of handle.createReadStream(IN_PIECES)) hash.update(chunk as Uint8Array)
    return hash.digest('hex')
  } finally {
    await handle.close()
  }
}

/** Does what needs a folder, which is made where it is not there. */
const inFolder = async <Result>(
  files: FileSystem,
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    if (!isAbsent(error)) throw error
    await files.mkdir(folder, { recursive: true })
    return work()
  }
}

const writeAll = async (
  handle: nodeFiles.FileHandle,
  body: AsyncIterable<Uint8Array>,
): Promise<{ hash: string; bytes: number }> => {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of body) {
      hash.update(chunk)
      bytes += chunk.byteLength
      await handle.writeFile(chunk)
    }
    await handle.sync().catch(tolerate)
  } finally {
    await handle.close()
  }
  return { hash: hash.digest('hex'), bytes }
}

/** Where a file lies: in the library’s folder, or in a source’s. */
export interface FilePlace {
  path: string
  sourceId: string | null
}

export interface FinalName {
  /** The prompt, which the name is made of. */
  text: string
  extension: string
  at: number
  isTaken: (path: string) => boolean
}

interface Wanted {
  folder: string
  name: string
  hash: string
  isTaken: (path: string) => boolean
}

const numbered = (name: string, copy: number): string => {
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)}-${copy}${name.slice(dot)}`
}

const relativePath = (layout: LibraryLayout, path: string): string =>
  relative(layout.folder, path).split(sep).join('/')

/** A file that cannot be read is no fault of the library’s own disk. */
async function* streamOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* piecesOf(path)
  } catch (error) {
    throw new Failure('file-not-taken', { reason: 'unreadable' }, { cause: error })
  }
}

/** The files beside the database. A file is whole under its final name or not there at all. */
export const createFiles = (
  layout: LibraryLayout,
  files: FileSystem = nodeFiles,
  /** The folder of a source; null where there is none. */
  folderOf: (sourceId: string) => string | null = () => null,
) => {
  const discard = async (path: string): Promise<void> => {
    await files.unlink(path).catch(() => undefined)
  }

  const hashOf = (path: string): Promise<string | null> => hashFile(files, path).catch(() => null)

  /** The first name that is free, or that already holds this very content and belongs to no asset. */
  const finalName = async (wanted: Wanted): Promise<{ path: string; present: boolean }> => {
    for (let copy = 1; ; copy += 1) {
      const path = join(wanted.folder, copy === 1 ? wanted.name : numbered(wanted.name, copy))
      const hash = await hashOf(path)
      if (hash === null) return { path, present: false }
      if (hash === wanted.hash && !wanted.isTaken(relativePath(layout, path)))
        return { path, present: true }
    }
  }

  const receive = async (body: AsyncIterable<Uint8Array>): Promise<ReceivedFile> => {
    const path = join(layout.incoming, `${randomUUID()}.part`)
    try {
      const handle = await inFolder(files, layout.incoming, () => files.open(path, 'wx'))
      return { path, ...(await writeAll(handle, body)) }
    } catch (error) {
      await discard(path)
      throw fileFailure(error)
    }
  }

  return {
    /** Streams a body to disk and flushes it. Throws `disk-full`, `library-read-only`, or what the body throws. */
    receive,

    /**
     * Gives a received file its final name and answers with its path relative to the library folder. A file that
     * a crash left without a row (`isTaken` tells) is adopted.
     */
    place: async (received: ReceivedFile, name: FinalName): Promise<string> => {
      try {
        const folder = join(layout.folder, monthFolder(name.at))
        const wanted = {
          folder,
          name: fileName({ ...name, hash: received.hash }),
          hash: received.hash,
        }
        const target = await finalName({ ...wanted, isTaken: name.isTaken })
        await (target.present
          ? discard(received.path)
          : inFolder(files, folder, () => files.rename(received.path, target.path)))
        await syncFolder(files, folder)
        // The month's own folder may be new, and a crash may have kept an earlier delivery from flushing it.
        await syncFolder(files, layout.folder)
        return relativePath(layout, target.path)
      } catch (error) {
        throw fileFailure(error)
      }
    },

    /** Keeps a received picture as one that goes into requests; the same one once. */
    placeInput: async ({ path, hash }: ReceivedFile): Promise<void> => {
      try {
        const target = join(layout.inputs, `${hash}.png`)
        await inFolder(files, layout.inputs, () => files.rename(path, target))
        await syncFolder(files, layout.inputs)
        await syncFolder(files, layout.hidden)
      } catch (error) {
        throw fileFailure(error)
      }
    },

    discard,

    /** Deletes a file of the library’s own; whether it is gone. */
    remove: async (path: string): Promise<boolean> => {
      try {
        const [root, target] = await Promise.all([
          files.realpath(layout.folder),
          files.realpath(join(layout.folder, path)),
        ])
        if (!target.startsWith(root + sep)) return false
        await files.unlink(target)
        return true
      } catch (error) {
        return isAbsent(error)
      }
    },

    /** Deletes what was drawn of a file: its thumbnail and its stand-in. */
    removeDrawn: async (hash: string): Promise<void> => {
      await Promise.all(
        [layout.thumbnails, layout.standIns].map((folder) =>
          discard(join(folder, hash.slice(0, 2), hash)),
        ),
      )
    },

    /** Every file in the library’s folder that a person can see there. */
    ownFiles: (): AsyncIterable<OwnFile> => walkOwn(layout.folder),
    /** The SHA-256 of a file of the library’s own. */
    hashOwn: (path: string): Promise<string | null> => hashOf(join(layout.folder, path)),

    /** Clears downloads that a crash left behind. */
    sweep: async (): Promise<void> => {
      const left = await files.readdir(layout.incoming).catch(() => [])
      await Promise.all(left.map((name) => discard(join(layout.incoming, name))))
    },

    /** The absolute path of a file of this library. Throws `not-found` for anything outside or gone. */
    resolve: async ({ path, sourceId }: FilePlace): Promise<string> => {
      try {
        const folder = sourceId === null ? layout.folder : folderOf(sourceId)
        if (folder === null) throw new Error('no such source')
        const [root, target] = await Promise.all([
          files.realpath(folder),
          files.realpath(join(folder, path)),
        ])
        if (target.startsWith(root + sep)) return target
      } catch (error) {
        throw new Failure('not-found', {}, { cause: error })
      }
      throw new Failure('not-found')
    },

    /** A file as it lies somewhere else, hashed while it is copied to a temporary name. Throws as `receive` does. */
    copy: (path: string): Promise<ReceivedFile> => receive(streamOf(path)),

    /** The SHA-256 of a file, hexadecimal; null where it cannot be read. */
    hashOf,

    /** Every file in these files and folders but the library’s own. */
    walk: (
      handed: readonly string[],
      from: Pick<WalkOptions, 'sources' | 'signal'>,
    ): AsyncIterable<Found> => walk(handed, { own: layout.folder, ...from }),
    kindAt,
    isPresent,

    /** A picture of at most 2560 pixels that stands in for one whose drive is not there. */
    standInPath: (hash: string): string => drawnPath(layout.standIns, hash),

    thumbnailPath: (hash: string): string => drawnPath(layout.thumbnails, hash),
  }
}
