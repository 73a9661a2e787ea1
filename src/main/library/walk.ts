import { type Dirent, constants } from 'node:fs'
import { access, lstat, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'

/** A file that was found, or why one was not taken. */
export type Found =
  | { kind: 'file'; root: string; path: string; bytes: number; modified: number }
  | { kind: 'refused'; root: string; path: string; reason: RefusalReason }

/**
 * `link`: a link may lead anywhere, and in a circle. `unreadable`: the system does not let us. `not-a-file`: a device
 * or a pipe. `own`: the library’s own folder.
 */
export type RefusalReason = 'link' | 'unreadable' | 'not-a-file' | 'own'

/** Folders as deep as this are nobody’s work. */
const DEEPEST = 64

/** What programs and systems leave lying about. */
const isHidden = (name: string): boolean =>
  name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini|__MACOSX)$/iu.test(name)

const byName = (one: Dirent, other: Dirent): number =>
  one.name.localeCompare(other.name, 'en', { numeric: true })

interface Walk {
  root: string
  /** Folders that are not gone into. */
  shut: (folder: string) => boolean
  signal: AbortSignal
}

const refused = (walk: Walk, path: string, reason: RefusalReason): Found => ({
  kind: 'refused',
  root: walk.root,
  path,
  reason,
})

const looked = async (walk: Walk, path: string): Promise<Found> => {
  try {
    const found = await lstat(join(walk.root, path))
    if (found.isSymbolicLink()) return refused(walk, path, 'link')
    if (!found.isFile()) return refused(walk, path, 'not-a-file')
    return { kind: 'file', root: walk.root, path, bytes: found.size, modified: found.mtimeMs }
  } catch {
    return refused(walk, path, 'unreadable')
  }
}

async function* within(walk: Walk, folder: string, depth: number): AsyncGenerator<Found> {
  if (walk.shut(join(walk.root, folder))) {
    yield refused(walk, folder, 'own')
    return
  }
  const entries = await readdir(join(walk.root, folder), { withFileTypes: true }).catch(() => null)
  if (entries === null || depth > DEEPEST) {
    yield refused(walk, folder, 'unreadable')
    return
  }
  for (const entry of entries.toSorted(byName)) {
    if (walk.signal.aborted) return
    if (isHidden(entry.name)) continue
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* within(walk, path, depth + 1)
    else yield await looked(walk, path)
  }
}

/** Where a handed path is walked from: a folder is its own root, a file lies in its folder’s. */
const startOf = async (path: string): Promise<{ root: string; file: string | null }> => {
  const found = await lstat(path)
  if (found.isDirectory()) return { root: await realpath(path), file: null }
  return { root: await realpath(dirname(path)), file: basename(path) }
}

/** The folder that a path is in, or is; null where there is none. */
export const rootOf = (path: string): Promise<string | null> =>
  startOf(path).then(
    ({ root }) => root,
    () => null,
  )

/** Every file in these files and folders, in order of their names; `own` is the library’s folder, which is left out. */
export async function* walk(
  handed: readonly string[],
  { own, signal }: { own: string; signal: AbortSignal },
): AsyncGenerator<Found> {
  const library = await realpath(own).catch(() => own)
  const shut = (folder: string): boolean =>
    folder === library || `${folder}${sep}`.startsWith(library + sep)
  for (const path of handed) {
    if (signal.aborted) return
    const start = await startOf(path).catch(() => null)
    if (start === null) {
      yield { kind: 'refused', root: dirname(path), path: basename(path), reason: 'unreadable' }
      continue
    }
    const { root, file } = start
    if (file === null) yield* within({ root, shut, signal }, '', 0)
    else if (shut(root)) yield { kind: 'refused', root, path: file, reason: 'own' }
    else yield await looked({ root, shut, signal }, file)
  }
}

/** Whether a folder can be read just now. */
export const isPresent = (folder: string): Promise<boolean> =>
  access(folder, constants.R_OK).then(
    () => true,
    () => false,
  )
