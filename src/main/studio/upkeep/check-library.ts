import type { LibraryCheck } from '#shared/model/backup.ts'
import type { Ports } from '#main/studio/ports.ts'

/** Files that are looked for at a time. */
const AT_A_TIME = 64

type Own = ReturnType<Ports['library']['assets']['own']>[number]

/** Assets of the library’s own folder whose file is not where it was. */
const lostOnes = async ({ library }: Ports, own: readonly Own[]): Promise<Own[]> => {
  const lost: Own[] = []
  for (let at = 0; at < own.length; at += AT_A_TIME) {
    const some = own.slice(at, at + AT_A_TIME)
    const there = await Promise.all(
      some.map(({ path }) =>
        library.files.resolve({ path, sourceId: null }).then(
          () => true,
          () => false,
        ),
      ),
    )
    lost.push(...some.filter((_, index) => there[index] !== true))
  }
  return lost
}

/** Files of the library’s folder that no asset belongs to, by their size. */
const straysOf = async ({ library }: Ports, own: readonly Own[]): Promise<Map<string, number>> => {
  const known = new Set(own.map(({ path }) => path))
  const strays = new Map<string, number>()
  for await (const { path, bytes } of library.files.ownFiles())
    if (!known.has(path)) strays.set(path, bytes)
  return strays
}

/** Where lost files went: a stray of the same content is what was moved or renamed. */
const findAgain = async (
  { library }: Ports,
  lost: readonly Own[],
  strays: Map<string, number>,
): Promise<{ id: string; path: string }[]> => {
  const wanted = new Map(lost.map((asset) => [asset.hash, asset]))
  const sizes = new Set(lost.map(({ bytes }) => bytes))
  const found: { id: string; path: string }[] = []
  for (const [path, bytes] of strays) {
    if (!sizes.has(bytes)) continue
    const hash = await library.files.hashOwn(path)
    const asset = hash === null ? undefined : wanted.get(hash)
    if (!asset || hash === null) continue
    wanted.delete(hash)
    strays.delete(path)
    found.push({ id: asset.id, path })
  }
  return found
}

/**
 * Looks for every file of the library: one that was moved or renamed within its folder is known again, one that is
 * nowhere is said to be missing, and nothing is ever deleted. The database is checked by `damage`.
 */
export const checkLibrary = async (
  ports: Ports,
  damage: () => Promise<string[]>,
): Promise<LibraryCheck> => {
  const { library, emit } = ports
  if (library.readOnly) throw library.readOnly
  const own = library.assets.own()
  const lost = await lostOnes(ports, own)
  const strays = await straysOf(ports, own)
  const found = lost.length === 0 ? [] : await findAgain(ports, lost, strays)
  const foundIds = new Set(found.map(({ id }) => id))
  const missing = lost.filter(({ id }) => !foundIds.has(id)).map(({ id }) => id)
  const lostIds = new Set(lost.map(({ id }) => id))
  const back = own.filter((asset) => asset.missing && !lostIds.has(asset.id)).map(({ id }) => id)
  await library.write(() => {
    for (const { id, path } of found) library.assets.relocate(id, { path, sourceId: null })
    library.assets.setMissing(missing, true)
    library.assets.setMissing(back, false)
  })
  const changed = [...foundIds, ...missing, ...back]
  if (changed.length > 0) emit('library.changed', { added: [], removed: [], changed })
  return {
    damage: await damage(),
    files: own.length,
    found: found.length,
    missing: missing.length,
    strays: strays.size,
  }
}
