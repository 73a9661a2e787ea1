import { Failure } from '#shared/contract/failures.ts'
import { shortId } from '#shared/model/layer.ts'
import type { Tile } from '#main/documents/tiles.ts'

/** Largest tile, in bytes. */
const LARGEST = 1024 * 1024

const broken = (): Failure => new Failure('invalid-request', { what: 'tiles' })

/** Takes so many bytes at a time out of what comes in pieces; null at its end. */
const createTaker = (body: AsyncIterable<Uint8Array>) => {
  const pieces = body[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)

  const more = async (): Promise<boolean> => {
    const next = await pieces.next()
    if (next.done !== true) rest = next.value
    return next.done !== true
  }

  return async (wanted: number): Promise<Buffer | null> => {
    const taken = Buffer.alloc(wanted)
    for (let have = 0; have < wanted;) {
      if (rest.byteLength === 0 && !(await more())) {
        if (have > 0) throw broken()
        return null
      }
      const part = rest.subarray(0, wanted - have)
      taken.set(part, have)
      rest = rest.subarray(part.byteLength)
      have += part.byteLength
    }
    return taken
  }
}

/** The tiles of a body of [frames](../../shared/std/frames.ts), as they come. Throws `invalid-request` where it is none. */
export async function* tilesIn(body: AsyncIterable<Uint8Array>): AsyncGenerator<Tile> {
  const take = createTaker(body)
  const need = async (wanted: number): Promise<Buffer> => {
    const taken = await take(wanted)
    if (taken === null) throw broken()
    return taken
  }
  for (let head = await take(1); head !== null; head = await take(1)) {
    const id = shortId.safeParse((await need(head.readUInt8(0))).toString('latin1'))
    const length = (await need(4)).readUInt32BE(0)
    if (!id.success || length > LARGEST) throw broken()
    yield { id: id.data, bytes: await need(length) }
  }
}
