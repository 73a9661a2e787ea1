import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isPartOf } from './target.ts'

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

/** Remembers where exports are being written, so that what a kill leaves half done is found and swept. */
export const createUnderWay = (folder: string) => ({
  begin: async (exportId: string, place: string): Promise<void> => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, exportId), place)
  },
  end: (exportId: string): Promise<void> => rm(join(folder, exportId), { force: true }),
  /** Removes unfinished files of exports that never ended. */
  sweep: async (): Promise<void> => {
    for (const exportId of await namesIn(folder)) {
      const place = await readFile(join(folder, exportId), 'utf8').catch(() => null)
      for (const where of place === null ? [] : [place, dirname(place)])
        for (const name of await namesIn(where))
          if (isPartOf(exportId, name)) await rm(join(where, name), { force: true })
      await rm(join(folder, exportId), { force: true })
    }
  },
})
