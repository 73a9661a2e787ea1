import type { LibraryCheck } from '#shared/model/backup.ts'
import { inPortions } from '#shared/std/in-portions.ts'
import type { OwnAsset } from '#main/library/assets.ts'
import type { Ports } from '#main/studio/ports.ts'

/** Assets that are compared with the disk at a go, so that nothing else has to wait for long. */
const AT_A_TIME = 500
/** Files that are read at a time. */
const HASHED_AT_A_TIME = 8

const breathe = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** The files that lie in the library’s folder, by their size. */
const onDisk = async ({ library }: Ports): Promise<Map<string, number>> => {
  const files = new Map<string, number>()
  for await (const { path, bytes } of library.files.ownFiles()) files.set(path, bytes)
  return files
}

interface Compared {
  files: number
  /** Their file is not where it was. */
  lost: OwnAsset[]
  /** They were said to be missing, and are there. */
  back: string[]
}

/** Holds the assets against what lies on disk, and leaves of that what belongs to none. */
const compare = async (ports: Ports, disk: Map<string, number>): Promise<Compared> => {
  const { library } = ports
  const compared: Compared = { files: 0, lost: [], back: [] }
  const isThere = async (asset: OwnAsset): Promise<boolean> =>
    disk.delete(asset.path) ||
    // A link within the folder is no file of its own.
    library.files.resolve({ path: asset.path, sourceId: null }).then(
      () => true,
      () => false,
    )
  for (let after = 0; ;) {
    const some = library.assets.own(after, AT_A_TIME)
    for (const asset of some) {
      if (!(await isThere(asset))) compared.lost.push(asset)
      else if (asset.missing) compared.back.push(asset.id)
    }
    compared.files += some.length
    after = some.at(-1)?.sequence ?? after
    if (some.length < AT_A_TIME) return compared
    await breathe()
  }
}

/** Where lost files went: a stray of the same content is what was moved or renamed. */
const findAgain = async (
  { library }: Ports,
  lost: readonly OwnAsset[],
  strays: Map<string, number>,
): Promise<{ id: string; path: string }[]> => {
  const wanted = new Map(lost.map((asset) => [asset.hash, asset]))
  const sizes = new Set(lost.map(({ bytes }) => bytes))
  const found: { id: string; path: string }[] = []
  const alike = [...strays].flatMap(([path, bytes]) => (sizes.has(bytes) ? [path] : []))
  for (const some of inPortions(alike, HASHED_AT_A_TIME)) {
    const hashes = await Promise.all(some.map((path) => library.files.hashOwn(path)))
    for (const [index, path] of some.entries()) {
      const hash = hashes[index] ?? ''
      const asset = wanted.get(hash)
      if (!asset) continue
      wanted.delete(hash)
      strays.delete(path)
      found.push({ id: asset.id, path })
    }
  }
  return found
}

/**
 * Looks for every file of the library: one that was moved or renamed within its folder is known again, one that is
 * nowhere is said to be missing, and nothing is ever deleted. The database is checked too.
 */
export const checkLibrary = async (ports: Ports): Promise<LibraryCheck> => {
  const { library, emit } = ports
  const tell = (changed: string[]): void =>
    emit('library.changed', { added: [], removed: [], changed })
  if (library.readOnly) throw library.readOnly
  const strays = await onDisk(ports)
  const { files, lost, back } = await compare(ports, strays)
  const found = lost.length === 0 ? [] : await findAgain(ports, lost, strays)
  const foundIds = new Set(found.map(({ id }) => id))
  const missing = lost.filter(({ id }) => !foundIds.has(id)).map(({ id }) => id)
  for (const some of inPortions(found, AT_A_TIME)) {
    await library.write(() => {
      for (const { id, path } of some) library.assets.relocate(id, { path, sourceId: null })
    })
    tell(some.map(({ id }) => id))
  }
  for (const [ids, isMissing] of [
    [missing, true],
    [back, false],
  ] as const)
    for (const some of inPortions(ids, AT_A_TIME)) {
      await library.write(() => library.assets.setMissing(some, isMissing))
      tell(some)
    }
  return {
    damage: await ports.libraryDamage(),
    files,
    found: found.length,
    missing: missing.length,
    strays: strays.size,
  }
}
