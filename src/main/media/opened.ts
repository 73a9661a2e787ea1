import { open } from 'node:fs/promises'
import { mediaType } from '#shared/std/media-type.ts'
import { mediaKind } from './media-kind.ts'

const HEAD = 64 * 1024
/** A file of so many bytes at most is read whole at once: to open it again would take longer. */
const LITTLE = 4 * 1024 * 1024

/** A file of which only the beginning is read. */
export interface Opened {
  path: string
  /** In bytes. */
  size: number
  head: Uint8Array
  /** All of it. */
  read: () => Promise<Buffer>
}

/** As much of a file as is wanted of one of its size; in as few steps as the system allows, which costs least. */
const readFrom = async (
  path: string,
  wanted: (size: number) => number,
): Promise<{ size: number; bytes: Buffer }> => {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const bytes = Buffer.allocUnsafeSlow(wanted(size))
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

const beginningOf = (size: number): number => Math.min(size, HEAD)

export const openFile = async (path: string): Promise<Opened> => {
  const { size, bytes } = await readFrom(path, (length) =>
    length <= LITTLE ? length : beginningOf(length),
  )
  const read = async (): Promise<Buffer> =>
    bytes.length === size ? bytes : (await readFrom(path, (length) => length)).bytes
  return { path, size, head: bytes.subarray(0, HEAD), read }
}

const headOf = async (path: string): Promise<Uint8Array> =>
  (await readFrom(path, beginningOf)).bytes

/** The media type of a file by how it begins, whatever it is called. Throws for what cannot be read. */
export const typeOf = async (path: string): Promise<string> => {
  const head = await headOf(path)
  return mediaType(mediaKind(head)?.extension ?? '')
}

/** Whether a file begins as a vector does, whatever it is called; false of what cannot be read. */
export const isVector = ({ path }: { path: string }): Promise<boolean> =>
  headOf(path).then(
    (head) => mediaKind(head)?.kind === 'vector',
    () => false,
  )
