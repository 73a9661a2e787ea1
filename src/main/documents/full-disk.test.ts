import * as nodeFiles from 'node:fs/promises'
import { expect, test } from 'vitest'
import { someCanvasState, someStep } from '#tests/support/some-canvas.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import type { FileSystem } from './disk.ts'
import { createDocuments } from './documents.ts'

type Handle = nodeFiles.FileHandle

/** What goes wrong while a journal is appended to. */
const mishaps = {
  'nothing of it is written': {
    writeFile: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
  },
  'it is written by half': {
    writeFile: async (handle: Handle, bytes: Buffer) => {
      await handle.writeFile(bytes.subarray(0, bytes.length / 2))
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    },
  },
  'a part of its entries is written': {
    writeFile: async (handle: Handle, bytes: Buffer) => {
      await handle.writeFile(bytes.subarray(0, bytes.indexOf('\n') + 1))
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    },
  },
  'the disk does not take it for good': {
    datasync: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
  },
}

/** A disk on which that happens to the next append alone. */
const diskWith = (mishap: Partial<Record<string, (...given: never[]) => Promise<unknown>>>) => {
  let isDue = true
  const open = async (path: string, flags: string): Promise<Handle> => {
    const handle = await nodeFiles.open(path, flags)
    if (flags !== 'a' || !isDue) return handle
    isDue = false
    return new Proxy(handle, {
      get: (target, name) => {
        const wrong = mishap[String(name)] as ((...given: unknown[]) => unknown) | undefined
        if (wrong) return (...given: unknown[]) => wrong(target, ...given)
        const member: unknown = Reflect.get(target, name, target)
        return typeof member === 'function' ? member.bind(target) : member
      },
    })
  }
  return { ...nodeFiles, open } as unknown as FileSystem
}

const openOn = (folder: string, files?: FileSystem) =>
  createDocuments({
    folder,
    readOnly: null,
    resultsOf: () => new Map(),
    now: Date.now,
    report: (error) => {
      throw error
    },
    ...(files ? { files } : {}),
  })

test.each(Object.entries(mishaps))(
  'an append that fails is told, and tried again it is there once: %s',
  async (_, mishap) => {
    const folder = temporaryFolder()
    const documents = openOn(folder, diskWith(mishap))
    const id = await documents.create('Poster', someCanvasState())
    const [one, two, three] = [someStep('one'), someStep('two'), someStep('three')]
    await expect(documents.append({ id, sequence: 0, entries: [one, two] })).rejects.toMatchObject({
      code: 'disk-full',
    })
    const entries = [one, two, three]
    expect(await documents.append({ id, sequence: 0, entries })).toBe(3)
    expect((await openOn(folder).open(id)).entries).toEqual(entries)
  },
)
