import { join } from 'node:path'
import { Failure } from '#shared/contract/failures.ts'
import { inPortions } from '#shared/std/in-portions.ts'
import type { Disk } from './disk.ts'
import type { Held } from './held.ts'

/** A tile as its bytes, whatever they mean. */
export interface Tile {
  id: string
  bytes: Uint8Array
}

/** So many are written at once: their flushes share a way to the disk. */
const AT_ONCE = 16

/** A tile comes before the entry that names it; so long it may lie there unnamed, in milliseconds. */
const GRACE = 60 * 60_000

/** Whatever in a text of JSON could be a tile’s id. */
const ID = /"([\w-]{1,40})"/gu

/** Every tile that texts name, and more: nothing is deleted that might be one. */
export const namedIn = (texts: Iterable<string>): Set<string> => {
  const named = new Set<string>()
  for (const text of texts) for (const [, id = ''] of text.matchAll(ID)) named.add(id)
  return named
}

/** The tiles of canvases: each is written once and never changes. */
export const createTiles = ({ disk, held, now }: { disk: Disk; held: Held; now: () => number }) => {
  const putOne = async (path: string, bytes: Uint8Array): Promise<void> => {
    if (await disk.lookAt(path)) await disk.touch(path, now())
    else await disk.writeBytes(path, bytes)
  }

  return {
    /** All on disk when it answers; how many there were. */
    put: async (id: string, tiles: AsyncIterable<Tile>): Promise<number> => {
      await held.about(id)
      const place = held.place(id)
      let count = 0
      let portion: Tile[] = []
      const flush = async (): Promise<void> => {
        await Promise.all(portion.map((tile) => putOne(place.tile(tile.id), tile.bytes)))
        portion = []
      }
      for await (const tile of tiles) {
        count += 1
        portion.push(tile)
        if (portion.length === AT_ONCE) await flush()
      }
      await flush()
      if (count > 0) await disk.flushFolder(place.tiles)
      return count
    },

    /** Throws `not-found`. */
    read: async (id: string, tile: string): Promise<Buffer> => {
      const bytes = await disk.read(held.place(id).tile(tile))
      if (bytes === null) throw new Failure('not-found', { what: 'tile' })
      return bytes
    },

    /** Every tile that is there and named. */
    named: async (id: string, texts: Iterable<string>): Promise<string[]> => {
      const named = namedIn(texts)
      return (await disk.namesIn(held.place(id).tiles)).filter((name) => named.has(name))
    },

    /** Deletes what is named neither by these texts nor by a snapshot and has lain there for a while. */
    sweep: async (id: string, texts: readonly string[]): Promise<void> => {
      const { tiles, snapshots } = held.place(id)
      const there = await disk.namesIn(tiles)
      if (there.length === 0) return
      const kept: string[] = [...texts]
      for (const name of await disk.namesIn(snapshots))
        kept.push((await disk.read(join(snapshots, name)))?.toString('utf8') ?? '')
      const named = namedIn(kept)
      const oldest = now() - GRACE
      for (const portion of inPortions(
        there.filter((name) => !named.has(name)),
        AT_ONCE,
      ))
        await Promise.all(
          portion.map(async (name) => {
            const path = join(tiles, name)
            if (((await disk.lookAt(path))?.mtimeMs ?? Infinity) < oldest) await disk.unlink(path)
          }),
        )
    },
  }
}
export type Tiles = ReturnType<typeof createTiles>
