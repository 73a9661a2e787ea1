import { open } from 'node:fs/promises'
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

/** So many bytes of a file, or all it has; in as few steps as the system allows, which costs least. */
const readFrom = async (path: string, most: number): Promise<{ size: number; bytes: Buffer }> => {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const bytes = Buffer.allocUnsafeSlow(Math.min(size, most))
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return { size, bytes: bytes.subarray(0, length) }
  } finally {
    await handle.close()
  }
}

export const openFile = async (path: string): Promise<Opened> => {
  const { size, bytes: head } = await readFrom(path, HEAD)
  const read = async (): Promise<Buffer> => (await readFrom(path, Infinity)).bytes
  return { path, size, head, read }
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
