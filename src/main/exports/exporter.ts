import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '#shared/contract/failures.ts'
import type { MetadataChoice } from '#shared/model/export.ts'
import { sidecar } from './metadata/embed.ts'
import type { Story } from './metadata/story.ts'
import { BY_US } from './metadata/xmp.ts'
import { folderTarget } from './outgoing/folder-target.ts'
import { isSignedFile, type Leaving, type Prepared, prepare } from './outgoing/prepare.ts'
import { sidecarName, type Target } from './outgoing/target.ts'
import { createUnderWay } from './outgoing/under-way.ts'
import { writeFailure } from './outgoing/failures.ts'
import { writeWhole } from './write-whole.ts'

export type { Leaving } from './outgoing/prepare.ts'
export type { Story } from './metadata/story.ts'

/** Where copies go. */
export interface Destination {
  into: 'folder' | 'zip'
  place: string
}

/** An export that is being written. */
export interface Outgoing {
  /** Writes a copy of one file. */
  add: (leaving: Leaving) => Promise<Pick<Prepared, 'signed'> & { paths: string[] }>
  finish: () => Promise<void>
  discard: () => Promise<void>
}

const opened = (target: Target, ended: () => Promise<void>): Outgoing => ({
  add: async (leaving) => {
    const prepared = await prepare(leaving)
    return { signed: prepared.signed, paths: await target.add(leaving, prepared) }
  },
  finish: async () => {
    await target.finish()
    await ended()
  },
  discard: async () => {
    await target.discard()
    await ended()
  },
})

const targetOf = async (exportId: string, { into, place }: Destination): Promise<Target> =>
  into === 'folder'
    ? folderTarget(place, exportId)
    : (await import('./outgoing/zip-target.ts')).zipTarget(place, exportId)

/** Writes the copies that leave the studio; `folder` is its own, for what lies there only for a while. */
export const createExporter = ({ folder }: { folder: string }) => {
  const underWay = createUnderWay(join(folder, 'under-way'))
  const passing = join(folder, 'passing')

  return {
    isSigned: isSignedFile,
    /** Where a picture is converted to before it leaves; to be discarded by who asked. */
    temporary: async (extension: string): Promise<string> => {
      await mkdir(passing, { recursive: true })
      return join(passing, `${randomUUID()}.${extension}`)
    },
    discard: (path: string): Promise<void> => rm(path, { force: true }),
    /** Begins an export to a folder or a zip file. Throws `file-not-written`, `disk-full`. */
    open: async (exportId: string, { into, place }: Destination): Promise<Outgoing> => {
      try {
        await underWay.begin(exportId, place)
        return opened(await targetOf(exportId, { into, place }), () => underWay.end(exportId))
      } catch (error) {
        throw writeFailure(error, place)
      }
    },
    /**
     * Writes what may be told of a file beside it, in place of what was written there before. Throws
     * `sidecar-of-another`, `file-not-written`; null where there is nothing to tell.
     */
    beside: async (
      original: string,
      story: Story,
      choice: MetadataChoice,
    ): Promise<string | null> => {
      const text = sidecar(story, choice)
      if (text === null) return null
      const path = sidecarName(original)
      const before = await readFile(path, 'utf8').catch(() => null)
      if (before !== null && !before.includes(BY_US)) throw new Failure('sidecar-of-another')
      await writeWhole(path, text)
      return path
    },
    /** Begins copies that another program is handed, in a folder of their own that the next start sweeps. */
    openPassing: async (): Promise<Outgoing> => {
      const id = randomUUID()
      const target = await folderTarget(join(passing, id), id)
      return opened(target, () => Promise.resolve())
    },
    /** Removes what a former run left: copies that passed through, and files that were never finished. */
    sweep: async (): Promise<void> => {
      await rm(passing, { recursive: true, force: true })
      await underWay.sweep()
    },
  }
}
export type Exporter = ReturnType<typeof createExporter>
