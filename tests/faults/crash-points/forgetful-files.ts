import * as nodeFiles from 'node:fs/promises'
import { renameSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FileSystem } from '#main/library/files.ts'

type Handle = Awaited<ReturnType<FileSystem['open']>>

const noRoom = (): Error => Object.assign(new Error('no space'), { code: 'ENOSPC' })

/** The real file system, which can run out of room and remembers what the power would take with it. */
export const createForgetfulFiles = () => {
  const opened = new Set<Handle>()
  const unflushed = new Set<string>()
  let renames: { from: string; to: string }[] = []
  let refusals = 0

  const needRoom = (): void => {
    if (refusals === 0) return
    refusals -= 1
    throw noRoom()
  }

  const watched = (handle: Handle, path: string): Handle =>
    new Proxy(handle, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target)
        if (typeof member !== 'function') return member
        return (...given: unknown[]): unknown => {
          if (name === 'writeFile') unflushed.add(path)
          if (name === 'writeFile') needRoom()
          if (name === 'close') opened.delete(handle)
          if (name === 'sync') {
            unflushed.delete(path)
            renames = renames.filter(({ to }) => dirname(to) !== path)
          }
          return Reflect.apply(member, target, given)
        }
      },
    })

  const files: FileSystem = {
    ...nodeFiles,
    open: async (path, flags) => {
      const handle = await nodeFiles.open(path, flags)
      opened.add(handle)
      return watched(handle, String(path))
    },
    rename: async (from, to) => {
      await nodeFiles.rename(from, to)
      renames.push({ from: String(from), to: String(to) })
      if (unflushed.delete(String(from))) unflushed.add(String(to))
    },
  }

  return {
    files,
    /** The next writes find no room. */
    fill: (writes: number): void => {
      refusals = writes
    },
    /** What a dead process held open the system closes. */
    closeAll: async (): Promise<void> => {
      await Promise.all([...opened].map((handle) => handle.close().catch(() => undefined)))
      opened.clear()
    },
    losePower: (): void => {
      for (const path of unflushed) truncateSync(path, 3)
      for (const { from, to } of renames.toReversed()) renameSync(to, from)
      unflushed.clear()
      renames = []
    },
  }
}
export type ForgetfulFiles = ReturnType<typeof createForgetfulFiles>
