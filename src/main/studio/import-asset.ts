import { Failure } from '#shared/contract/failures.ts'
import { untold } from '#shared/model/asset.ts'
import type { ReceivedFile } from '#main/library/files.ts'
import type { Ports } from './ports.ts'

/** A file that is handed in. */
export interface Handed {
  /** What it was called where it came from; only a part of it is ever used, for its new name. */
  name: string
  body: AsyncIterable<Uint8Array>
  /** The asset it was taken out of. */
  parentId?: string
}

const LONGEST_NAME = 200

/** A name without its folders and its ending. */
const stem = (name: string): string =>
  (name.split(/[/\\]/u).at(-1) ?? '').replace(/\.[^.]*$/u, '').slice(0, LONGEST_NAME)

const isVector = (name: string): boolean => /\.svg$/iu.test(name)

/**
 * Brings a file into the library: streamed to disk, hashed, decoded, named. The very same file is brought in once.
 * Throws `result-not-a-picture` for what is nothing the library keeps, `disk-full` and the like for this machine.
 */
export const importAsset = async (
  ports: Ports,
  { name, body, parentId }: Handed,
): Promise<string> => {
  const { library, media, clock } = ports
  if (library.readOnly) throw library.readOnly
  const arrived = await library.files.receive(body)
  try {
    const received: ReceivedFile = isVector(name)
      ? { path: arrived.path, ...(await media.clean({ path: arrived.path })) }
      : arrived
    const present = library.assets.ofHash(received.hash)
    if (present !== null) {
      await library.files.discard(received.path)
      return present
    }
    const thumbnail = library.files.thumbnailPath(received.hash)
    const facts = await media.inspect({ path: received.path, thumbnail })
    const now = clock.now()
    const path = await library.files.place(received, {
      text: stem(name),
      extension: facts.extension,
      at: now,
      isTaken: library.assets.hasPath,
    })
    const { contentHash, kind, width, height, seconds, shapes } = facts
    const id = clock.uuid()
    await library.write(() =>
      library.assets.add({
        id,
        kind,
        path,
        hash: received.hash,
        bytes: received.bytes,
        width,
        height,
        seconds,
        shapes,
        createdAt: now,
        jobId: null,
        parentId: parentId ?? null,
        engine: null,
        costMicros: null,
        flagged: false,
        trashedAt: null,
        recipe: null,
        words: null,
        ...untold,
        name: stem(name),
        taskUuid: null,
        resultId: null,
        contentHash: contentHash ?? received.hash,
      }),
    )
    ports.emit('library.changed', { added: [id], removed: [] })
    return id
  } catch (error) {
    await library.files.discard(arrived.path)
    throw error instanceof Failure && error.code === 'result-not-a-picture'
      ? new Failure('file-not-taken', { name: stem(name) }, { cause: error })
      : error
  }
}
