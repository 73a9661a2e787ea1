import type { Ports } from '#main/studio/ports.ts'
import { inPortions } from '#shared/std/in-portions.ts'

/** So many assets are forgotten in one commit. */
const AT_A_TIME = 200

/**
 * Deletes the files that are doomed. One that cannot be deleted now is tried again the next time: its row is gone, so
 * nobody sees it any more.
 */
export const deleteDoomed = async ({ library }: Pick<Ports, 'library'>): Promise<void> => {
  for (const { path, hash } of library.trash.doomed()) {
    const isGone = await library.files.remove(path)
    if (!isGone) continue
    if (!library.trash.holdsHash(hash)) await library.files.removeDrawn(hash)
    await library.write(() => library.trash.gone(path))
  }
}

/** Empties the trash; files that lie in folders of the user’s own stay where they are. Answers how many assets went. */
export const emptyTrash = async (ports: Ports): Promise<number> => {
  const { library, emit } = ports
  if (library.readOnly) throw library.readOnly
  const trashed = library.trash.list()
  const gone: string[] = []
  for (const some of inPortions(trashed, AT_A_TIME)) {
    await library.write(() => {
      for (const asset of some) if (library.trash.remove(asset)) gone.push(asset.id)
    })
  }
  emit('library.changed', { added: [], removed: gone })
  await deleteDoomed(ports)
  return gone.length
}
