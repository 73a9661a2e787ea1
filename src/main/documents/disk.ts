import { randomUUID } from 'node:crypto'
import * as nodeFiles from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileFailure } from '#shared/contract/file-failure.ts'
import { codeOf, tolerate } from '#shared/std/error-code.ts'

/** The file system calls used here, so that a test can put a failing disk in their place. */
export type FileSystem = Pick<
  typeof nodeFiles,
  'open' | 'rename' | 'unlink' | 'mkdir' | 'readdir' | 'lstat' | 'rmdir' | 'utimes'
>

/** Writes that are on disk when they answer. Those throw `disk-full` and the like. */
export const createDisk = (passing: string, files: FileSystem = nodeFiles) => {
  const failing = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      throw fileFailure(error)
    }
  }

  /** Has the names in a folder reach the disk; Windows knows no flush of a folder. */
  const flushFolder = async (folder: string): Promise<void> => {
    if (process.platform === 'win32') return
    const handle = await files.open(folder, 'r')
    try {
      await handle.sync().catch(tolerate)
    } finally {
      await handle.close()
    }
  }

  /** Does what needs a folder. An empty one may be gone: copies of a library are made file by file. */
  const inFolder = async <Result>(folder: string, work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
      await files.mkdir(folder)
      await flushFolder(dirname(folder))
      return work()
    }
  }

  const put = async (path: string, pieces: AsyncIterable<Uint8Array> | readonly Uint8Array[]) => {
    const handle = await inFolder(dirname(path), () => files.open(path, 'wx'))
    try {
      for await (const piece of pieces) await handle.writeFile(piece)
      await handle.sync().catch(tolerate)
    } finally {
      await handle.close()
    }
  }

  /** A file whole under its name, or not there at all; the name lasts once its folder is flushed. */
  const write = async (
    path: string,
    body: AsyncIterable<Uint8Array> | readonly Uint8Array[],
  ): Promise<void> => {
    const part = join(passing, `${randomUUID()}.part`)
    try {
      await put(part, body)
      await inFolder(dirname(path), () => files.rename(part, path))
    } catch (error) {
      await files.unlink(part).catch(() => undefined)
      throw error
    }
  }

  const lookAt = (path: string) =>
    files.lstat(path).catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null
      throw error
    })

  const namesIn = (folder: string): Promise<string[]> => files.readdir(folder).catch(() => [])

  const removeAll = async (path: string): Promise<void> => {
    if ((await lookAt(path))?.isDirectory() !== true) {
      await files.unlink(path).catch(() => undefined)
      return
    }
    for (const name of await files.readdir(path)) await removeAll(join(path, name))
    await files.rmdir(path).catch(() => undefined)
  }

  return {
    namesIn,
    lookAt,
    flushFolder: (folder: string) => failing(() => flushFolder(folder)),
    /** Writes files whole; their names last once their folders are flushed. */
    writePieces: (path: string, body: AsyncIterable<Uint8Array>) =>
      failing(() => write(path, body)),
    writeBytes: (path: string, bytes: Uint8Array) => failing(() => write(path, [bytes])),
    /** Writes a text to stay: it is there whole, or what was there before is. */
    writeText: (path: string, text: string) =>
      failing(async () => {
        await write(path, [Buffer.from(text, 'utf8')])
        await flushFolder(dirname(path))
      }),
    /** Writes a text behind what is in a file already. */
    append: (path: string, text: string) =>
      failing(async () => {
        const handle = await files.open(path, 'a')
        try {
          await handle.writeFile(Buffer.from(text, 'utf8'))
          await handle.datasync().catch(tolerate)
        } finally {
          await handle.close()
        }
      }),
    /** null where there is no such file. */
    read: async (path: string): Promise<Buffer | null> => {
      const handle = await files.open(path, 'r').catch((error: unknown) => {
        if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error))) return null
        throw error
      })
      if (handle === null) return null
      try {
        return await handle.readFile()
      } finally {
        await handle.close()
      }
    },
    /** Says that a file is wanted still. */
    touch: (path: string, at: number) =>
      failing(() => files.utimes(path, new Date(at), new Date(at))),
    unlink: (path: string) => files.unlink(path).catch(() => undefined),
    makeFolder: (path: string) =>
      failing(async () => {
        await files.mkdir(path, { recursive: true })
      }),
    /** Gives a folder its name, to stay. */
    rename: (from: string, to: string) =>
      failing(async () => {
        await files.rename(from, to)
        await flushFolder(dirname(to))
        await flushFolder(dirname(from))
      }),
    removeAll,
  }
}
export type Disk = ReturnType<typeof createDisk>
