import { Failure } from '#shared/contract/failures.ts'
import type { ImportMode } from '#shared/model/source.ts'
import type { Twin } from '#main/library/assets.ts'
import type { FilePlace, ReceivedFile } from '#main/library/files.ts'
import type { SeenFile } from '#main/library/seen-files.ts'
import type { Ports } from '#main/studio/ports.ts'
import type { RowBatch } from './row-batch.ts'
import { type Arrived, lookInto, namedFailure, settle, stem } from './take-in.ts'

/** A file as it was found in a source. */
export interface FoundFile {
  root: string
  /** Relative to the root, with forward slashes. */
  path: string
  bytes: number
  /** Milliseconds since 1970. */
  modified: number
}

/** A file that was looked into. */
interface KnownFile extends FoundFile {
  isVector: boolean
}

/** What became of a file: the library has it now, had it already, or knows now where it went. */
export interface Taken {
  outcome: 'added' | 'known' | 'moved'
  id: string
}

interface Deps {
  ports: Ports
  batch: RowBatch
  /** The source they lie in. */
  source: string
  mode: ImportMode
  seen: ReadonlyMap<string, SeenFile>
  /** What somebody threw away comes back; of a watched folder it stays away. */
  untrash: boolean
  /** An asset has lost its file to another content. */
  displaced: (id: string) => void
}

/** Where nothing ever lies: a file holds no other. */
const behind = (path: string): string => `${path}/${path.split('/').at(-1) ?? ''}`

const LARGEST = 4 * 1024 * 1024 * 1024

/** Takes files of one source in, each content once however many come at a time. */
export const createFileImport = (deps: Deps) => {
  const { ports, batch, source, mode, seen, untrash } = deps
  const { library, media, clock } = ports
  const underWay = new Map<string, Promise<Taken>>()

  /** Drawings are written anew before they are kept, so they are always copied. */
  const isCopied = ({ isVector }: KnownFile): boolean => mode === 'copy' || isVector

  const pathOf = ({ root, path }: FoundFile): string => `${root}/${path}`

  const keepSeen = (found: FoundFile, hash: string): void => {
    const { path, bytes, modified } = found
    library.seenFiles.keep(source, { path, bytes, modified, hash })
  }

  const placeOf = ({ path }: FoundFile): FilePlace => ({ path, sourceId: source })

  const isThere = (place: FilePlace): Promise<boolean> =>
    library.files.resolve(place).then(
      () => true,
      () => false,
    )

  /** What else lay here has lost its file to another content, and is not to be taken for that one. */
  const displace = (found: KnownFile, keeper: string): string | null => {
    const other = isCopied(found) ? null : library.assets.atPlace(placeOf(found))
    if (other === null || other === keeper) return null
    library.assets.relocate(other, placeOf({ ...found, path: behind(found.path) }))
    library.assets.setMissing([other], true)
    return other
  }

  /** Writes down that this file was seen, and whose it is. */
  const keep = async (
    found: KnownFile,
    { hash, keeper }: { hash: string; keeper: string },
    change: () => void,
  ): Promise<void> => {
    let other: string | null = null
    await batch.write(() => {
      keepSeen(found, hash)
      other = displace(found, keeper)
      change()
    })
    if (other !== null) deps.displaced(other)
  }

  /** A file that the library has: it may have moved, and it may lie in the trash. */
  const greet = async (found: KnownFile, twin: Twin, file: ReceivedFile | null): Promise<Taken> => {
    const hash = file?.hash ?? seen.get(found.path)?.hash ?? ''
    const wasThere = await isThere(twin)
    if (wasThere || file === null) {
      await keep(found, { hash, keeper: twin.id }, () => {
        if (untrash && twin.trashedAt !== null) library.assets.trash([twin.id], null)
      })
      return { outcome: 'known', id: twin.id }
    }
    const place = isCopied(found)
      ? {
          sourceId: null,
          path: await library.files.place(file, {
            text: stem(found.path),
            extension: twin.path.split('.').at(-1) ?? '',
            at: clock.now(),
            isTaken: library.assets.hasPath,
          }),
        }
      : placeOf(found)
    await keep(found, { hash, keeper: twin.id }, () => {
      library.assets.relocate(twin.id, place)
    })
    return { outcome: 'moved', id: twin.id }
  }

  /** The asset whose newer state this is: it lay here, with another content. */
  const before = (found: KnownFile): Pick<Arrived, 'parentId' | 'marks'> => {
    const id = isCopied(found) ? null : library.assets.atPlace(placeOf(found))
    return { parentId: id, marks: id === null ? null : library.assets.get(id) }
  }

  const add = async (found: KnownFile, file: ReceivedFile): Promise<Taken> => {
    const earlier = before(found)
    const arrived: Arrived = {
      file,
      name: found.path,
      createdAt: Math.min(Math.round(found.modified), clock.now()),
      inPlace: isCopied(found) ? null : placeOf(found),
      ...earlier,
    }
    const facts = await lookInto(ports, arrived)
    const added = await settle(ports, arrived, facts)
    await keep(found, { hash: file.hash, keeper: added.id }, () => library.assets.add(added))
    return { outcome: 'added', id: added.id }
  }

  const onceEach = async (found: KnownFile, file: ReceivedFile): Promise<Taken> => {
    const other = underWay.get(file.hash)
    if (other) {
      const { id } = await other
      const twin = library.assets.twinOf(file.hash)
      return twin ? greet(found, twin, file) : { outcome: 'known', id }
    }
    const twin = library.assets.twinOf(file.hash)
    const taking = twin ? greet(found, twin, file) : add(found, file)
    underWay.set(file.hash, taking)
    try {
      return await taking
    } finally {
      underWay.delete(file.hash)
    }
  }

  /** The file as it is hashed: copied, or where it lies. */
  const arrive = async (found: KnownFile): Promise<ReceivedFile> => {
    const path = pathOf(found)
    if (!isCopied(found)) {
      const hash = await library.files.hashOf(path)
      if (hash === null) throw new Failure('file-not-taken', { reason: 'unreadable' })
      return { path, hash, bytes: found.bytes }
    }
    const file = await library.files.copy(path)
    return found.isVector ? { path: file.path, ...(await media.clean({ path: file.path })) } : file
  }

  const unchanged = (found: FoundFile): Twin | null => {
    const was = seen.get(found.path)
    if (was === undefined || was.bytes !== found.bytes || was.modified !== found.modified)
      return null
    return library.assets.twinOf(was.hash)
  }

  /** Throws `file-not-taken` with the reason, `disk-full` and the like for this machine. */
  return async (given: FoundFile): Promise<Taken> => {
    if (given.bytes > LARGEST) throw new Failure('file-not-taken', { reason: 'too-large' })
    const same = unchanged(given)
    if (same !== null && (same.trashedAt === null || !untrash))
      return { outcome: 'known', id: same.id }
    const found = { ...given, isVector: await media.isVector({ path: pathOf(given) }) }
    if (same !== null) return greet(found, same, null)
    let file: ReceivedFile | null = null
    try {
      file = await arrive(found)
      return await onceEach(found, file)
    } catch (error) {
      throw namedFailure(error, stem(found.path))
    } finally {
      // Under its final name it is no longer there.
      if (file !== null && isCopied(found)) await library.files.discard(file.path)
    }
  }
}
