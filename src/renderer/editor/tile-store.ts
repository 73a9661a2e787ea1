/** Bytes of tiles that are kept ready; beyond that the ones used longest ago are inflated again when needed. */
const READY = 256 * 1024 * 1024

interface TilePorts {
  createId: () => string
  /** A tile as it was written, deflated. */
  read: (id: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Writes deflated tiles; they are on disk when it answers. */
  write: (tiles: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) => Promise<void>
  /** Bytes that are kept ready. */
  room?: number
}

export type TileBytes = Uint8Array<ArrayBuffer>

const through = async (
  bytes: TileBytes,
  transform: CompressionStream | DecompressionStream,
): Promise<TileBytes> => {
  const stream = new Blob([bytes]).stream().pipeThrough(transform)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Tiles of a canvas by their id. They never change: what is drawn makes new ones. */
export const createTileStore = ({ createId, read, write, room = READY }: TilePorts) => {
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

  const writeWaiting = async (): Promise<void> => {
    const ids = waiting
    waiting = []
    if (ids.length === 0) return
    const deflated = await Promise.all(
      ids.map(async (id): Promise<[string, TileBytes]> => {
        const bytes = ready.get(id) ?? new Uint8Array()
        return [id, await through(bytes, new CompressionStream('deflate-raw'))]
      }),
    )
    try {
      await write(new Map(deflated))
      for (const id of ids) unwritten.delete(id)
    } catch (error) {
      waiting = [...ids, ...waiting]
      throw error
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
      const bytes = await through(await read(id), new DecompressionStream('deflate-raw'))
      hold(id, bytes)
      return bytes
    },
    /** Answers when everything that was put in is on disk; rejects when it cannot be written, and can be asked again. */
    settle,
    readyBytes: (): number => readyBytes,
  }
}
export type TileStore = ReturnType<typeof createTileStore>
