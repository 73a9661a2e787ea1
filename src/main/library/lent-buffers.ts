import { open } from 'node:fs/promises'

/** Bytes that are read at a time. */
const CHUNK = 1024 * 1024

const free: Buffer[] = []

/**
 * What a file holds, piece by piece, in buffers that are used again: a new one for each piece keeps the collector busy
 * for longer than the reading takes. A piece is good until the next is asked for.
 */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r')
  const buffer = free.pop() ?? Buffer.allocUnsafeSlow(CHUNK)
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    free.push(buffer)
    await handle.close()
  }
}
