import { inPortions } from '#shared/std/in-portions.ts'
import type { Packing, TileBytes } from './packing.ts'

/** Bytes of tiles that are kept ready; beyond that the ones used longest ago are inflated again when needed. */
const READY = 256 * 1024 * 1024

/** So many are packed and written together. */
const PORTION = 64

interface TilePorts extends Packing {
  createId: () => string
  /** A tile as it was written, deflated. */
  read: (id: string) => Promise<TileBytes>
  /** Writes deflated tiles; they are on disk when it answers. */
  write: (tiles: ReadonlyMap<string, TileBytes>) => Promise<void>
  /** Bytes that are kept ready. */
  room?: number
}

/** Tiles of a canvas by their id. They never change: what is drawn makes new ones. */
export const createTileStore = (ports: TilePorts) => {
  const { createId, read, write, deflate, inflate, room = READY } = ports
  /** In the order they were used, the longest ago first. */
  const ready = new Map<string, TileBytes>()
  /** Not on disk yet, and therefore never forgotten. */
  const unwritten = new Set<string>()
  let readyBytes = 0
  let writing = Promise.resolve()
  let waiting: string[] = []

  const forgetOldest = (): void => {
    for (const [id, bytes] of ready) {
      if (readyBytes <= room) return
      if (unwritten.has(id)) continue
      ready.delete(id)
      readyBytes -= bytes.byteLength
    }
  }

  const hold = (id: string, bytes: TileBytes): void => {
    if (!ready.has(id)) readyBytes += bytes.byteLength
    ready.delete(id)
    ready.set(id, bytes)
    forgetOldest()
  }

  const writePortion = async (ids: readonly string[]): Promise<void> => {
    const packed = await deflate(ids.map((id) => ready.get(id) ?? new Uint8Array()))
    await write(new Map(ids.map((id, at) => [id, packed[at] ?? new Uint8Array()])))
    for (const id of ids) unwritten.delete(id)
  }

  /** All that wait now. What could not be written waits on, before what came meanwhile. */
  const writeWaiting = async (): Promise<void> => {
    const portions = [...inPortions(waiting, PORTION)]
    waiting = []
    while (portions.length > 0) {
      try {
        await writePortion(portions[0] ?? [])
        portions.shift()
      } catch (error) {
        waiting = [...portions.flat(), ...waiting]
        throw error
      }
    }
  }

  const settle = (): Promise<void> => {
    // After a failure the next attempt begins anew.
    writing = writing.catch(() => undefined).then(writeWaiting)
    return writing
  }

  return {
    /** Takes a tile in and names it. Its bytes must not be changed any more. */
    put: (bytes: TileBytes): string => {
      const id = createId()
      unwritten.add(id)
      waiting.push(id)
      hold(id, bytes)
      return id
    },
    /** The bytes, where they are ready. */
    peek: (id: string): TileBytes | undefined => ready.get(id),
    get: async (id: string): Promise<TileBytes> => {
      const known = ready.get(id)
      if (known) {
        hold(id, known)
        return known
      }
      const bytes = await inflate(await read(id))
      hold(id, bytes)
      return bytes
    },
    /** Answers when everything that was put in is on disk; rejects when it cannot be written, and can be asked again. */
    settle,
    readyBytes: (): number => readyBytes,
  }
}
export type TileStore = ReturnType<typeof createTileStore>
