import { Failure } from '#shared/contract/failures.ts'
import { createTurns } from '#shared/std/turns.ts'
import type { Ports } from './ports.ts'

/** As many pixels as a picture may have that goes into a request. */
const MOST_PIXELS = 64_000_000

/** The head of a PNG: signature, length and name of its first chunk, width, height. */
const HEAD = 24
const START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]

/** Width and height of a PNG by its head; null for anything else. */
const sizeOf = (head: Uint8Array): { width: number; height: number } | null => {
  if (head.length < HEAD || START.some((byte, at) => head[at] !== byte)) return null
  const view = new DataView(head.buffer, head.byteOffset, HEAD)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  return width > 0 && height > 0 ? { width, height } : null
}

/** A PNG’s body, and how large it is once its head went through. Throws `file-not-taken` for what is none. */
const watched = (body: AsyncIterable<Uint8Array>) => {
  const found = { width: 0, height: 0 }
  const check = (head: Uint8Array): void => {
    const size = sizeOf(head)
    if (size === null) throw new Failure('file-not-taken', { reason: 'not-a-medium' })
    if (size.width * size.height > MOST_PIXELS)
      throw new Failure('file-not-taken', { reason: 'too-large' })
    Object.assign(found, size)
  }
  async function* through(): AsyncGenerator<Uint8Array> {
    const head = new Uint8Array(HEAD)
    let seen = 0
    for await (const piece of body) {
      if (seen < HEAD) {
        head.set(piece.subarray(0, HEAD - seen), seen)
        seen += piece.length
        if (seen >= HEAD) check(head)
      }
      yield piece
    }
    if (seen < HEAD) check(new Uint8Array(0))
  }
  return { found, body: through() }
}

/** So long a drawn picture lies there that nothing speaks of, in milliseconds. */
const GRACE = 7 * 24 * 60 * 60_000

/** Pictures that were drawn to go into requests. */
export const createCanvasInputs = ({
  library,
  clock,
  idleInputs,
}: Pick<Ports, 'library' | 'clock' | 'idleInputs'>) => {
  /** A file comes with its row and goes without one: nothing in between. */
  const inTurn = createTurns(1)

  const removeWithoutRow = (hash: string): Promise<void> =>
    inTurn(async () => {
      if (library.canvasInputs.ofHash(hash) !== null) return
      if (!library.trash.holdsHash(hash)) await library.files.removeDrawn(hash)
      await library.inputFolder.remove(hash)
    })

  return {
    /**
     * Keeps a picture as bytes of PNG; the same ones once, under the same id. It is no asset, yet wherever inputs are
     * asked for by id it is found.
     */
    take: async (body: AsyncIterable<Uint8Array>): Promise<string> => {
      if (library.readOnly) throw library.readOnly
      const picture = watched(body)
      const { path, hash, bytes } = await library.files.receive(picture.body)
      try {
        // The file even where the row is there: it may have been taken away by hand.
        return await inTurn(async () => {
          await library.files.placeInput({ path, hash, bytes })
          const taken = { id: clock.uuid(), hash, bytes, ...picture.found, createdAt: clock.now() }
          return library.write(() => library.canvasInputs.add(taken))
        })
      } catch (error) {
        await library.files.discard(path)
        throw error
      }
    },

    /**
     * Clears what nothing speaks of any more: what was drawn for a request that never came about, and what only
     * recipes of pictures named that were deleted for good. The rows go first, so that whatever has a row has its file;
     * a file that a crash left without one is found here by its age.
     */
    clear: async (): Promise<void> => {
      if (library.readOnly) return
      const before = clock.now() - GRACE
      const idle = await idleInputs(before)
      if (idle.length > 0) await library.write(() => library.canvasInputs.forget(idle, before))
      for (const hash of await library.inputFolder.writtenBefore(before))
        await removeWithoutRow(hash)
    },
  }
}
