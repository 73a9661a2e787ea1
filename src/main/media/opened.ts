import { open, readFile } from 'node:fs/promises'
import { mediaType } from '#shared/std/media-type.ts'
import { mediaKind } from './media-kind.ts'

const HEAD = 64 * 1024

/** A file of which only the beginning is read. */
export interface Opened {
  path: string
  /** In bytes. */
  size: number
  head: Uint8Array
  /** All of it. */
  read: () => Promise<Buffer>
}

export const openFile = async (path: string): Promise<Opened> => {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const head = Buffer.alloc(Math.min(size, HEAD))
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    return { path, size, head: head.subarray(0, bytesRead), read: () => readFile(path) }
  } finally {
    await handle.close()
  }
}

/** The media type of a file by how it begins, whatever it is called. Throws for what cannot be read. */
export const typeOf = async (path: string): Promise<string> => {
  const { head } = await openFile(path)
  return mediaType(mediaKind(head)?.extension ?? '')
}

/** Whether a file begins as a vector does, whatever it is called; false of what cannot be read. */
export const isVector = ({ path }: { path: string }): Promise<boolean> =>
  openFile(path).then(
    ({ head }) => mediaKind(head)?.kind === 'vector',
    () => false,
  )
