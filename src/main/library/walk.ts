import { type Dirent, constants } from 'node:fs'
import { access, lstat, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'

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

const { compare } = new Intl.Collator('en', { numeric: true })

/** More names than this are put into the order of their letters, since nothing else goes on meanwhile. */
const MOST_BY_NUMBERS = 2000

const inOrder = (entries: readonly Dirent[]): Dirent[] =>
  entries.length > MOST_BY_NUMBERS
    ? entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))
    : entries.toSorted((one, other) => compare(one.name, other.name))

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
  for (const entry of inOrder(entries)) {
    if (walk.signal.aborted) return
    if (isHidden(entry.name)) continue
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* within(walk, path, depth + 1)
    else yield await looked(walk, path)
  }
}

const isWithin = (folder: string, path: string): boolean => path.startsWith(folder + sep)

interface Start {
  root: string
  /** Relative to the root, with forward slashes. */
  path: string
  isFolder: boolean
}

/**
 * Where a handed path is walked from: within a known source from that, else a folder is its own root and a file lies in
 * its folder’s. A link is not followed.
 */
const startOf = async (path: string, sources: readonly string[]): Promise<Start> => {
  const found = await lstat(path)
  const isFolder = found.isDirectory()
  const real = isFolder ? await realpath(path) : join(await realpath(dirname(path)), basename(path))
  const root =
    sources
      .filter((source) => source === real || isWithin(source, real))
      .toSorted(longestFirst)[0] ?? (isFolder ? real : dirname(real))
  return { root, isFolder, path: relative(root, real).split(sep).join('/') }
}

const longestFirst = (one: string, other: string): number => other.length - one.length

/** What lies at a path; null where nothing does. */
export const kindAt = (path: string): Promise<'folder' | 'file' | null> =>
  lstat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => null,
  )

/** How a walk goes. */
export interface WalkOptions {
  /** The library’s folder, which is left out. */
  own: string
  /** Folders that files were taken in from before. */
  sources: readonly string[]
  signal: AbortSignal
}

/** Every file in these files and folders, in order of their names. */
export async function* walk(
  handed: readonly string[],
  { own, sources, signal }: WalkOptions,
): AsyncGenerator<Found> {
  const library = await realpath(own).catch(() => own)
  const shut = (folder: string): boolean => folder === library || isWithin(library, folder)
  for (const path of handed) {
    if (signal.aborted) return
    const start = await startOf(path, sources).catch(() => null)
    if (start === null) {
      yield { kind: 'refused', root: dirname(path), path: basename(path), reason: 'unreadable' }
      continue
    }
    const from = { root: start.root, shut, signal }
    if (start.isFolder) yield* within(from, start.path, 0)
    else if (shut(join(start.root, dirname(start.path)))) yield refused(from, start.path, 'own')
    else yield await looked(from, start.path)
  }
}

/** A file as it lies in the library’s own folder. */
export type OwnFile = Extract<Found, { kind: 'file' }>

/** Every file in the library’s folder that is not hidden there. */
export async function* walkOwn(folder: string): AsyncGenerator<OwnFile> {
  const from = { root: folder, shut: () => false, signal: new AbortController().signal }
  for await (const found of within(from, '', 0)) if (found.kind === 'file') yield found
}

/** Whether a folder can be read just now. */
export const isPresent = (folder: string): Promise<boolean> =>
  access(folder, constants.R_OK).then(
    () => true,
    () => false,
  )
