import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { flushFolder } from '#main/exports/write-whole.ts'
import { writeFailure } from './failures.ts'
import { partName, sidecarName, type Target } from './target.ts'

/** Pictures and films are packed as tightly as they can be; little is tried. */
const LITTLE = 1

/** A zip file that copies are put into; it has its name only when it is whole. */
export const zipTarget = (path: string, exportId: string): Target => {
  const part = join(dirname(path), partName(exportId))
  const zip = new ZipFile()
  const out = zip.outputStream as PassThrough
  const file = createWriteStream(part, { flags: 'wx', flush: true })
  const written = pipeline(out, file)
  // It is awaited at the end; until then a failure must not count as one that nobody looks after.
  written.catch(() => undefined)

  /** The disk sets the pace, so that no more than a file lies in memory. */
  const keepPace = async (): Promise<void> => {
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), written])
  }

  const failing = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act()
    } catch (error) {
      throw writeFailure(error, path)
    }
  }

  return {
    add: async ({ source, name, extension }, { body, sidecar }) => {
      const fileName = `${name}.${extension}`
      await failing(async () => {
        if (body) zip.addBuffer(body, fileName, { compress: false })
        else {
          const stream = createReadStream(source)
          zip.addReadStream(stream, fileName, { compressionLevel: LITTLE })
          await Promise.race([once(stream, 'close'), written])
        }
        if (sidecar !== null) zip.addBuffer(Buffer.from(sidecar, 'utf8'), sidecarName(fileName))
        await keepPace()
      })
      return sidecar === null ? [fileName] : [fileName, sidecarName(fileName)]
    },
    finish: () =>
      failing(async () => {
        zip.end()
        await written
        await rename(part, path)
        await flushFolder(dirname(path))
      }),
    discard: async () => {
      out.destroy()
      await written.catch(() => undefined)
      await rm(part, { force: true })
    },
  }
}
