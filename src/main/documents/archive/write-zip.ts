import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { Failure } from '#shared/contract/failures.ts'
import { codeOf, tolerate } from '#shared/std/error-code.ts'

/** How a file is called while it is written; only such are ever swept. */
const PART = /^\.chofesh-canvas-[\da-f-]{36}\.part$/u

const writeFailure = (error: unknown, path: string): Failure => {
  if (error instanceof Failure) return error
  const isFull = ['ENOSPC', 'EDQUOT'].includes(codeOf(error))
  return new Failure(isFull ? 'disk-full' : 'file-not-written', { path }, { cause: error })
}

const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync().catch(tolerate)
  } finally {
    await handle.close()
  }
}

/** What a kill left of a file that was being written. */
export const removePart = async (path: string): Promise<void> => {
  // It may have got its name in the last moment, or its drive may be gone.
  if (PART.test(basename(path))) await unlink(path).catch(() => undefined)
}

/** Where a file lies until it is whole. */
export const partOf = (path: string): string =>
  join(dirname(path), `.chofesh-canvas-${randomUUID()}.part`)

/** What can be put into a zip file. */
export interface Zip {
  text: (name: string, text: string) => Promise<void>
  bytes: (name: string, bytes: Buffer) => Promise<void>
  /** A file as it is: pictures and films do not get smaller. */
  file: (name: string, source: string) => Promise<void>
}

/** Writes a zip file entry by entry; it has its name only when it is whole. Throws `disk-full` and `file-not-written`. */
export const writeZip = async (
  path: string,
  part: string,
  fill: (zip: Zip) => Promise<void>,
): Promise<void> => {
  const zip = new ZipFile()
  const out = zip.outputStream as PassThrough
  const written = pipeline(out, createWriteStream(part, { flags: 'wx', flush: true }))
  // It is awaited at the end; until then a failure must not count as one that nobody looks after.
  written.catch(() => undefined)

  /** The disk sets the pace, so that little lies in memory. */
  const keepPace = async (): Promise<void> => {
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), written])
  }
  const add = async (name: string, bytes: Buffer): Promise<void> => {
    zip.addBuffer(bytes, name, { compressionLevel: 1 })
    await keepPace()
  }

  try {
    await fill({
      text: (name, text) => add(name, Buffer.from(text, 'utf8')),
      bytes: add,
      file: async (name, source) => {
        const stream = createReadStream(source)
        zip.addReadStream(stream, name, { compress: false })
        await Promise.race([once(stream, 'close'), written])
      },
    })
    zip.end()
    await written
    await rename(part, path)
    await flushFolder(dirname(path))
  } catch (error) {
    out.destroy()
    await written.catch(() => undefined)
    await unlink(part).catch(() => undefined)
    throw writeFailure(error, path)
  }
}
