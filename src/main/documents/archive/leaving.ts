import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Disk } from '#main/documents/disk.ts'
import type { Held } from '#main/documents/held.ts'
import type { DocumentsLayout } from '#main/documents/layout.ts'
import type { Tiles } from '#main/documents/tiles.ts'
import {
  type ArchivedAsset,
  type ArchivedCanvas,
  entryNames,
  formatName,
  idsIn,
} from './contents.ts'
import { partOf, removePart, writeZip, type Zip } from './write-zip.ts'

/** An asset that goes along, and where its file lies. */
export interface LeavingAsset extends Omit<ArchivedAsset, 'file'> {
  path: string
}

/** A canvas that goes to another machine. */
export interface Leaving {
  id: string
  path: string
  /** Which of these ids are those of assets whose files can be had. */
  assetsOf: (ids: readonly string[]) => Promise<LeavingAsset[]>
}

interface Parts {
  disk: Disk
  layout: DocumentsLayout
  held: Held
  tiles: Pick<Tiles, 'named'>
}

const LEAVING = '.leaving'

/** A file’s ending as it is called in a file of ours. */
const endingOf = (path: string): string => {
  const ending = extname(path).slice(1).toLowerCase()
  return /^[a-z\d]{1,8}$/u.test(ending) ? ending : 'bin'
}

/** Canvases as files that go to another machine. */
export const createLeaving = ({ disk, layout, held, tiles }: Parts) => {
  /** Puts in what lies with the canvas itself; the ids it speaks of. */
  const putCanvas = (id: string, zip: Zip): Promise<string[]> =>
    held.turn(id, async () => {
      const { name } = await held.about(id)
      const { kept, lines } = await held.whole(id)
      const entries = lines.map(({ version, entry }) => ({ version, entry }))
      const canvas: ArchivedCanvas = { format: formatName, name, ...kept, entries }
      const text = JSON.stringify(canvas)
      await zip.text(entryNames.canvas, text)
      const place = held.place(id)
      const texts = [text]
      for (const file of await disk.namesIn(place.snapshots)) {
        const snapshot = (await disk.read(join(place.snapshots, file)))?.toString('utf8') ?? ''
        await zip.text(entryNames.snapshot(file), snapshot)
        texts.push(snapshot)
      }
      for (const tile of await tiles.named(id, texts)) {
        const bytes = await disk.read(place.tile(tile))
        if (bytes !== null) await zip.bytes(entryNames.tile(tile), bytes)
      }
      const preview = await disk.read(place.preview)
      if (preview !== null) await zip.bytes(entryNames.preview, preview)
      return idsIn(texts)
    })

  const putAssets = async (assets: readonly LeavingAsset[], zip: Zip): Promise<void> => {
    const fileOf = ({ id, path }: LeavingAsset): string => entryNames.asset(id, endingOf(path))
    const said = assets.map((asset): ArchivedAsset => {
      const { id, hash, name, recipe } = asset
      return { id, hash, name, recipe, file: fileOf(asset) }
    })
    await zip.text(entryNames.assets, JSON.stringify(said))
    for (const asset of assets) await zip.file(fileOf(asset), asset.path)
  }

  /** Writes down where a file is being written, so that what a kill leaves of it is swept. */
  const remember = async (part: string): Promise<() => Promise<void>> => {
    const note = join(layout.passing, `${randomUUID()}${LEAVING}`)
    // From a library that cannot be written canvases leave all the same.
    await disk.writeText(note, part).catch(() => undefined)
    return () => disk.unlink(note)
  }

  return {
    /** Writes a canvas with all it shows as one file. Throws `disk-full` and `file-not-written`. */
    write: async ({ id, path, assetsOf }: Leaving): Promise<void> => {
      await held.about(id)
      const part = partOf(path)
      const forget = await remember(part)
      try {
        await writeZip(path, part, async (zip) => {
          const ids = await putCanvas(id, zip)
          await putAssets(await assetsOf(ids), zip)
        })
      } finally {
        await forget()
      }
    },

    /** Clears what a kill left of files that were being written. */
    sweep: async (): Promise<void> => {
      for (const name of await disk.namesIn(layout.passing))
        if (name.endsWith(LEAVING))
          await removePart(await readFile(join(layout.passing, name), 'utf8'))
    },
  }
}
