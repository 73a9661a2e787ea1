import { dirname, join } from 'node:path'
import { removeMark } from './mark.ts'
import {
  filesOf,
  flushNames,
  HIDDEN,
  lookAt,
  type MoveFiles,
  type OwnFile,
  removeEmpty,
} from './own-entries.ts'
import type { Done, MovePlan } from './plan.ts'

const remove = (files: MoveFiles, path: string): Promise<void> =>
  files.unlink(path).catch(() => undefined)

/** What only the process that has the library open makes use of. */
const dropPassing = async (files: MoveFiles, root: string): Promise<void> => {
  const hidden = join(root, HIDDEN)
  const passing = ['lease.sqlite', 'lease.sqlite-journal', 'library.sqlite-shm', 'open']
  for (const name of passing) await remove(files, join(hidden, name))
  const parts = await files.readdir(join(hidden, 'incoming')).catch(() => [])
  for (const name of parts) await remove(files, join(hidden, 'incoming', name))
}

/** Deletes those files of the library that are meant, for good. */
const removeFiles = async (
  files: MoveFiles,
  { root, plan }: { root: string; plan: MovePlan },
  isMeant: (file: OwnFile) => boolean | Promise<boolean>,
): Promise<void> => {
  const found: OwnFile[] = []
  for await (const file of filesOf(files, root, plan)) found.push(file)
  const folders = new Set<string>()
  for (const file of found) {
    if (!(await isMeant(file))) continue
    await remove(files, join(root, file.path))
    folders.add(dirname(join(root, file.path)))
  }
  for (const folder of folders) await flushNames(files, folder)
}

/**
 * The library is in its new folder for good: deletes from the old one what was copied and did not change since, and
 * those folders that are empty then. Anything else that lies there stays.
 */
export const clearOld = async (files: MoveFiles, plan: MovePlan, done: Done): Promise<void> => {
  await removeFiles(files, { root: plan.from, plan }, ({ path, bytes, modified }) => {
    const was = done.get(path)
    return was?.bytes === bytes && was.modified === modified
  })
  await dropPassing(files, plan.from)
  await removeEmpty(files, plan.from, plan)
  await flushNames(files, plan.from)
  await removeMark(files, plan.to)
  await files.rmdir(plan.from).catch(() => undefined)
}

/** The library stays in its old folder: deletes from the new one what was copied, and nothing else. */
export const undoCopy = async (files: MoveFiles, plan: MovePlan, done: Done): Promise<void> => {
  await removeFiles(
    files,
    { root: plan.to, plan },
    async ({ path }) =>
      path.startsWith(`${HIDDEN}/`) ||
      done.has(path) ||
      (await lookAt(files, join(plan.from, path))) !== null,
  )
  await dropPassing(files, plan.to)
  await removeEmpty(files, plan.to, plan)
  await flushNames(files, plan.to)
  await removeMark(files, plan.to)
}
