import { basename, dirname, join } from 'node:path'
import type { FileSystem } from '#main/library/files.ts'

/** What a file holds now, and what of it was flushed. */
interface Content {
  /** When it was made, in files made until then. */
  made: number
  now: Uint8Array
  flushed: Uint8Array
}

/** A change of folders that a flush of any of them makes lasting. */
interface Entry {
  folders: readonly string[]
  redo: (names: Names, folders: Set<string>) => void
}

type Names = Map<string, Content>

const failure = (code: string): Error => Object.assign(new Error(code), { code })

const EMPTY = new Uint8Array(0)
const BLOCK = 16

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/**
 * A disk as strict as the standard lets it be: without a flush of the file its bytes may be missing or torn after
 * the power went, without a flush of the folder its name may be. A rename is whole or did not happen.
 */
export const createModelDisk = (random: () => number) => {
  let names: Names = new Map()
  let folders = new Set(['/'])
  let lastingNames: Names = new Map()
  let lastingFolders = new Set(['/'])
  let unflushed: Entry[] = []
  let full = false
  let made = 0

  const record = (entry: Entry): void => {
    entry.redo(names, folders)
    unflushed.push(entry)
  }

  const flushFolder = (folder: string): void => {
    for (const entry of unflushed)
      if (entry.folders.includes(folder)) entry.redo(lastingNames, lastingFolders)
    unflushed = unflushed.filter((entry) => !entry.folders.includes(folder))
  }

  /** Every folder on the way there lasts. */
  const isReached = (path: string): boolean =>
    path === '/' || (lastingFolders.has(dirname(path)) && isReached(dirname(path)))

  const needRoom = (): void => {
    if (full) throw failure('ENOSPC')
  }

  const found = (path: string): Content => {
    const content = names.get(path)
    if (!content) throw failure('ENOENT')
    return content
  }

  const makeFolder = (path: string): void => {
    if (folders.has(path)) return
    makeFolder(dirname(path))
    needRoom()
    record({ folders: [dirname(path)], redo: (_, made) => made.add(path) })
  }

  const create = (path: string): Content => {
    if (!folders.has(dirname(path))) throw failure('ENOENT')
    if (names.has(path)) throw failure('EEXIST')
    needRoom()
    made += 1
    const content: Content = { made, now: EMPTY, flushed: EMPTY }
    record({ folders: [dirname(path)], redo: (held) => held.set(path, content) })
    return content
  }

  const handleOf = (content: Content) => ({
    writeFile: (bytes: Uint8Array): void => {
      needRoom()
      content.now = joined(content.now, bytes)
    },
    sync: (): void => {
      content.flushed = content.now
    },
    datasync: (): void => {
      content.flushed = content.now
    },
    readFile: (): Buffer => Buffer.from(content.now),
    close: (): void => undefined,
    createReadStream: async function* createReadStream() {
      yield await Promise.resolve(content.now)
    },
  })

  const renameFolder = (from: string, to: string): void => {
    if (folders.has(to) || !folders.has(dirname(to))) throw failure('ENOENT')
    const moved = (path: string): string => to + path.slice(from.length)
    const isMoved = (path: string): boolean => path === from || path.startsWith(`${from}/`)
    record({
      folders: [dirname(from), dirname(to)],
      redo: (held, heldFolders) => {
        for (const [path, content] of [...held].filter(([path]) => isMoved(path))) {
          held.delete(path)
          held.set(moved(path), content)
        }
        for (const folder of [...heldFolders].filter(isMoved)) {
          heldFolders.delete(folder)
          heldFolders.add(moved(folder))
        }
      },
    })
  }

  const files = {
    open: (path: string, flags: string) => {
      if (flags === 'wx') return handleOf(create(path))
      if (flags === 'a') return handleOf(names.get(path) ?? create(path))
      if (folders.has(path)) return { sync: () => flushFolder(path), close: () => undefined }
      return handleOf(found(path))
    },
    rename: (from: string, to: string): void => {
      if (folders.has(from)) {
        renameFolder(from, to)
        return
      }
      if (!folders.has(dirname(to))) throw failure('ENOENT')
      const content = found(from)
      if (!folders.has(dirname(to))) throw failure('ENOENT')
      record({
        folders: [dirname(from), dirname(to)],
        redo: (held) => {
          held.delete(from)
          held.set(to, content)
        },
      })
    },
    unlink: (path: string): void => {
      found(path)
      record({ folders: [dirname(path)], redo: (held) => held.delete(path) })
    },
    mkdir: makeFolder,
    readdir: (folder: string): string[] => {
      if (!folders.has(folder)) throw failure('ENOENT')
      return [...names.keys(), ...folders]
        .filter((path) => path !== '/' && dirname(path) === folder)
        .map((path) => basename(path))
    },
    rmdir: (folder: string): void => {
      if (files.readdir(folder).length > 0) throw failure('ENOTEMPTY')
      record({ folders: [dirname(folder)], redo: (_, held) => held.delete(folder) })
    },
    lstat: (path: string) => {
      const isFolder = folders.has(path)
      return {
        isDirectory: () => isFolder,
        isFile: () => !isFolder,
        size: isFolder ? 0 : found(path).now.length,
        mtimeMs: isFolder ? 0 : found(path).made,
      }
    },
    utimes: (path: string, _: Date, modified: Date): void => {
      found(path).made = modified.getTime()
    },
    realpath: (path: string): string => path,
    stat: (path: string) => ({ size: found(path).now.length }),
  }

  /** What is left of bytes that were not flushed: all, some, some and rubbish, or none. */
  const remains = ({ now, flushed }: Content): Uint8Array => {
    const luck = random()
    if (now === flushed || luck < 0.3) return now
    if (luck < 0.6) return flushed
    const kept = now.slice(0, flushed.length + Math.floor(random() * (now.length - flushed.length)))
    return luck < 0.8 ? kept : joined(kept, new Uint8Array(BLOCK))
  }

  return {
    /** Each call as a promise, as the studio knows them. */
    files: Object.fromEntries(
      Object.entries(files).map(([name, call]) => [
        name,
        async (...given: unknown[]): Promise<unknown> =>
          Promise.resolve(Reflect.apply(call, files, given)),
      ]),
    ) as unknown as FileSystem,
    read: (path: string): Uint8Array | null => names.get(path)?.now ?? null,
    paths: (): string[] => [...names.keys()],
    setFull: (isFull: boolean): void => {
      full = isFull
    },
    /** What was there before the studio: a folder that lasts. */
    prepare: (path: string): void => {
      for (let folder = path; folder !== '/'; folder = join(folder, '..')) {
        folders.add(folder)
        lastingFolders.add(folder)
      }
    },
    /** What was there before the studio: a file that lasts. */
    prepareFile: (path: string, text: string): void => {
      const bytes = new TextEncoder().encode(text)
      made += 1
      const content: Content = { made, now: bytes, flushed: bytes }
      names.set(path, content)
      lastingNames.set(path, content)
    },
    /** The power goes: of what was not flushed, chance decides what is left. */
    losePower: (): void => {
      for (const entry of unflushed) if (random() < 0.5) entry.redo(lastingNames, lastingFolders)
      unflushed = []
      for (const path of lastingFolders) if (!isReached(path)) lastingFolders.delete(path)
      for (const path of lastingNames.keys()) if (!isReached(path)) lastingNames.delete(path)
      for (const content of lastingNames.values()) {
        const left = remains(content)
        content.now = left
        content.flushed = left
      }
      names = new Map(lastingNames)
      folders = new Set(lastingFolders)
    },
  }
}
