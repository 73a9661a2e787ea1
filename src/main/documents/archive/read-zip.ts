import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { CanvasFileProblem } from '#shared/contract/canvas-file-problem.ts'
import { Failure } from '#shared/contract/failures.ts'
import { type EntryKind, entryKinds, MOST_BYTES, MOST_ENTRIES } from './contents.ts'

/** An entry whose name and size are as they should be. */
interface Found {
  kind: EntryKind
  /** What its name tells: the id of a tile or a snapshot. */
  id: string
  entry: Entry
}

export type Refuse = (problem: CanvasFileProblem, cause?: unknown) => Failure

const refuserOf =
  (path: string): Refuse =>
  (reason, cause) =>
    cause instanceof Failure
      ? cause
      : new Failure('canvas-file-not-taken', { file: basename(path), reason }, { cause })

/** Throws for what has no place in such a file. */
const look = (entry: Entry, refuse: Refuse): Found => {
  for (const [kind, name, largest] of entryKinds) {
    const match = name.exec(entry.fileName)
    if (!match) continue
    if (entry.uncompressedSize > largest) throw refuse('too-large')
    // Nothing of ours is encrypted, and files of assets are never packed.
    if (!entry.canDecodeFileData() || (kind === 'asset' && entry.compressionMethod !== 0))
      throw refuse('damaged')
    return { kind, id: match[1] ?? '', entry }
  }
  throw refuse('foreign')
}

/** All that is in it, before any of it is unpacked. */
const lookAtAll = async (zip: ZipFile, bytes: number, refuse: Refuse) => {
  const all = new Map<string, Found>()
  let [packed, unpacked] = [0, 0]
  for await (const entry of zip.eachEntry()) {
    const found = look(entry, refuse)
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
    // Where more is packed than the file is long, entries lie over each other.
    if (all.size >= MOST_ENTRIES || unpacked > MOST_BYTES || packed > bytes)
      throw refuse('too-large')
    if (all.has(entry.fileName)) throw refuse('damaged')
    all.set(entry.fileName, found)
  }
  return all
}

/**
 * A zip file of ours, read entry by entry. Every name and every size is looked at before anything is unpacked. Throws
 * `canvas-file-not-taken` with the reason.
 */
export const openZip = async (path: string) => {
  const refuse = refuserOf(path)
  const open = async () => {
    const { size } = await stat(path)
    return { size, zip: await openPromise(path, { autoClose: false, lazyEntries: true }) }
  }
  const { zip, size } = await open().catch((error: unknown) => {
    throw refuse('foreign', error)
  })
  let all: Map<string, Found>
  try {
    all = await lookAtAll(zip, size, refuse)
  } catch (error) {
    zip.close()
    throw refuse('damaged', error)
  }

  /** Throws where the bytes are not those that were packed. */
  async function* stream(name: string): AsyncGenerator<Buffer> {
    const entry = all.get(name)?.entry
    if (!entry) throw refuse('damaged')
    let sum = 0
    try {
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        sum = crc32(piece as Buffer, sum)
        yield piece as Buffer
      }
    } catch (error) {
      throw refuse('damaged', error)
    }
    if (sum !== entry.crc32) throw refuse('damaged')
  }

  const read = async (name: string): Promise<Buffer> => {
    const pieces: Buffer[] = []
    for await (const piece of stream(name)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  return {
    refuse,
    has: (name: string): boolean => all.has(name),
    /** Names and ids of a kind. */
    ofKind: (kind: EntryKind): { name: string; id: string }[] =>
      [...all].flatMap(([name, found]) => (found.kind === kind ? [{ name, id: found.id }] : [])),
    stream,
    /** Reads an entry through, and keeps none of it. */
    check: async (name: string): Promise<void> => {
      const pieces = stream(name)
      while (!(await pieces.next()).done);
    },
    read,
    close: (): void => zip.close(),
  }
}
export type OpenZip = Awaited<ReturnType<typeof openZip>>
