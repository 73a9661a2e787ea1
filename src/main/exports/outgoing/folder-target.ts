import { copyFile, lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { flushFolder } from '#main/exports/write-whole.ts'
import { writeFailure } from './failures.ts'
import { partName, sidecarName, type Target } from './target.ts'

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

/** Makes what was written last, file or folder; Windows knows no flush of a folder. */
const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A folder that copies are put into. What is there already is never written over. */
export const folderTarget = async (folder: string, exportId: string): Promise<Target> => {
  await mkdir(folder, { recursive: true })
  const parts = new Set<string>()

  const write = async (path: string, body: Buffer | string | { source: string }) => {
    const part = join(folder, partName(exportId, `-${parts.size}`))
    parts.add(part)
    try {
      if (typeof body === 'string' || Buffer.isBuffer(body)) {
        const handle = await open(part, 'wx')
        try {
          await handle.writeFile(body)
          await handle.sync()
        } finally {
          await handle.close()
        }
      } else {
        await copyFile(body.source, part)
        await flush(part)
      }
      await rename(part, path)
    } catch (error) {
      await rm(part, { force: true })
      throw writeFailure(error, path)
    }
  }

  /** The first name that neither a file nor what would lie beside it has. */
  const freeName = async (name: string, extension: string): Promise<string> => {
    for (let copy = 1; ; copy += 1) {
      const fileName = `${copy === 1 ? name : `${name}-${copy}`}.${extension}`
      const path = join(folder, fileName)
      if (!(await isThere(path)) && !(await isThere(sidecarName(path)))) return path
    }
  }

  return {
    add: async ({ source, name, extension }, { body, sidecar }) => {
      const path = await freeName(name, extension)
      await write(path, body ?? { source })
      if (sidecar === null) return [path]
      await write(sidecarName(path), sidecar)
      return [path, sidecarName(path)]
    },
    finish: () => flushFolder(folder),
    discard: async () => {
      await Promise.all([...parts].map((part) => rm(part, { force: true })))
    },
  }
}
