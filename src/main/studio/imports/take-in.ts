import { Failure } from '#shared/contract/failures.ts'
import { type Asset, untold } from '#shared/model/asset.ts'
import type { NewAsset } from '#main/library/assets.ts'
import type { FilePlace, ReceivedFile } from '#main/library/files.ts'
import type { MediaFacts } from '#main/media/media.ts'
import type { Ports } from '#main/studio/ports.ts'

const LONGEST_NAME = 200

/** A name without its folders and its ending. */
export const stem = (name: string): string =>
  (name.split(/[/\\]/u).at(-1) ?? '').replace(/\.[^.]*$/u, '').slice(0, LONGEST_NAME)

/** Drawings are written anew before they are kept, so they are always copied. */
export const isVector = (name: string): boolean => /\.svg$/iu.test(name)

/** A file that lies on disk and is hashed. */
export interface Arrived {
  file: ReceivedFile
  /** What it was called where it came from. */
  name: string
  /** When it was made, in milliseconds since 1970. */
  createdAt: number
  /** Where it stays; null: it is given a place in the library’s folder. */
  inPlace: FilePlace | null
  /** The asset it was taken out of, or whose newer state it is. */
  parentId: string | null
  /** What was said of it before; null: what the file itself says. */
  marks: Pick<Asset, 'rating' | 'tags'> | null
}

/** The words that a file brings along, as they are kept. */
const wordsIn = (facts: MediaFacts): NewAsset['words'] => {
  const { told } = facts
  const [title, description] = [told?.title ?? '', told?.description ?? '']
  return title === '' && description === '' ? null : { title, altText: '', description, tags: [] }
}

const place = async ({ library }: Ports, arrived: Arrived, extension: string): Promise<FilePlace> =>
  arrived.inPlace ?? {
    sourceId: null,
    path: await library.files.place(arrived.file, {
      text: stem(arrived.name),
      extension,
      at: arrived.createdAt,
      isTaken: library.assets.hasPath,
    }),
  }

/** Its reason stays; it is told of the file it is about. */
export const namedFailure = (error: unknown, name: string): unknown =>
  error instanceof Failure && error.code === 'result-not-a-picture'
    ? new Failure('file-not-taken', { ...error.detail, name }, { cause: error })
    : error

/**
 * Looks at a file and gives it its place; answers with the asset it becomes, which is not written down yet.
 * Throws `file-not-taken` for what is nothing the library keeps, `disk-full` and the like for this machine.
 */
export const takeIn = async (ports: Ports, arrived: Arrived): Promise<NewAsset> => {
  const { library, media, clock } = ports
  const { hash, bytes, path } = arrived.file
  try {
    const facts = await media.inspect({
      path,
      thumbnail: library.files.thumbnailPath(hash),
      ...(arrived.inPlace === null ? {} : { standIn: library.files.standInPath(hash) }),
    })
    const lies = await place(ports, arrived, facts.extension)
    return {
      ...untold,
      id: clock.uuid(),
      kind: facts.kind,
      ...lies,
      hash,
      bytes,
      width: facts.width,
      height: facts.height,
      seconds: facts.seconds,
      shapes: facts.shapes,
      createdAt: arrived.createdAt,
      jobId: null,
      parentId: arrived.parentId,
      engine: null,
      costMicros: null,
      flagged: false,
      trashedAt: null,
      recipe: facts.recipe,
      words: wordsIn(facts),
      name: stem(arrived.name),
      made: facts.made,
      rating: arrived.marks?.rating ?? facts.told?.rating ?? 0,
      tags: arrived.marks?.tags ?? facts.told?.tags ?? [],
      looks: facts.looks,
      taskUuid: null,
      resultId: null,
      contentHash: facts.contentHash ?? hash,
    }
  } catch (error) {
    throw namedFailure(error, stem(arrived.name))
  }
}
