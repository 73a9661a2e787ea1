import { randomUUID } from 'node:crypto'
import type { FaultSubject } from '#main/demo/faults.ts'
import { mediaFolder } from './file-types.ts'

/** A file the server can hand out under its UUID. */
export interface MediaItem {
  readonly uuid: string
  readonly extension: string
  readonly url: string
  readonly subject: FaultSubject
  /** The bytes; drawn again when they were forgotten, always the same. */
  readonly bytes: () => Promise<Buffer>
}

/** What is needed to keep a file. */
export interface NewMedia {
  readonly uuid?: string
  readonly extension: string
  readonly subject: FaultSubject
  readonly make: () => Promise<Buffer>
  /** Milliseconds since the epoch after which it is gone. */
  readonly expiresAt?: number | undefined
}

/** The files of one server, by UUID. */
export interface MediaStore {
  readonly add: (media: NewMedia) => MediaItem
  readonly find: (uuid: string) => MediaItem | undefined
  readonly remove: (uuid: string) => boolean
}

const cacheBytes = 64 * 1024 * 1024

const createCache = () => {
  const kept = new Map<string, Promise<Buffer>>()
  const sizes = new Map<string, number>()
  const forget = (uuid: string): void => {
    kept.delete(uuid)
    sizes.delete(uuid)
  }
  const trim = (): void => {
    let total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    for (const [uuid, size] of sizes) {
      if (total <= cacheBytes) return
      forget(uuid)
      total -= size
    }
  }
  const load = async (uuid: string, make: () => Promise<Buffer>): Promise<Buffer> => {
    const bytes = await make()
    sizes.set(uuid, bytes.length)
    trim()
    return bytes
  }
  return {
    forget,
    get: (uuid: string, make: () => Promise<Buffer>): Promise<Buffer> => {
      const known = kept.get(uuid)
      if (known) return known
      const loading = load(uuid, make)
      kept.set(uuid, loading)
      return loading
    },
  }
}

/** A store whose addresses start with the server's own origin. */
export const createMediaStore = (origin: () => string, now: () => number): MediaStore => {
  const items = new Map<string, { readonly item: MediaItem; readonly expiresAt: number }>()
  const cache = createCache()
  return {
    add: ({ uuid = randomUUID(), extension, subject, make, expiresAt }) => {
      const url = `${origin()}/${mediaFolder(extension)}/${uuid}.${extension}`
      const item = { uuid, extension, url, subject, bytes: () => cache.get(uuid, make) }
      items.set(uuid, { item, expiresAt: expiresAt ?? Number.POSITIVE_INFINITY })
      return item
    },
    find: (uuid) => {
      const found = items.get(uuid)
      return found && found.expiresAt > now() ? found.item : undefined
    },
    remove: (uuid) => {
      cache.forget(uuid)
      return items.delete(uuid)
    },
  }
}
