import { Failure } from '#shared/contract/failures.ts'
import { type Asset, untold } from '#shared/model/asset.ts'
import { tagNames } from '#shared/model/tag.ts'
import type { NewAsset } from '#main/library/assets.ts'
import type { FilePlace, ReceivedFile } from '#main/library/files.ts'
import type { MediaFacts } from '#main/media/media.ts'
import type { Ports } from '#main/studio/ports.ts'

const LONGEST_NAME = 200

/** A name without its folders and its ending. */
export const stem = (name: string): string =>
  (name.split(/[/\\]/u).at(-1) ?? '').replace(/\.[^.]*$/u, '').slice(0, LONGEST_NAME)

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

/** Looks into a file. Throws `file-not-taken` for what is nothing the library keeps. */
export const lookInto = async (
  { library, media }: Ports,
  { file, name, inPlace }: Pick<Arrived, 'file' | 'name' | 'inPlace'>,
): Promise<MediaFacts> => {
  try {
    return await media.inspect({
      path: file.path,
      thumbnail: library.files.thumbnailPath(file.hash),
      ...(inPlace === null ? {} : { standIn: library.files.standInPath(file.hash) }),
    })
  } catch (error) {
    throw namedFailure(error, stem(name))
  }
}

/**
 * Gives a file its place; answers with the asset it becomes, which is not written down yet. Throws `disk-full` and the
 * like for this machine.
 */
export const settle = async (
  ports: Ports,
  arrived: Arrived,
  facts: MediaFacts,
): Promise<NewAsset> => {
  const { file, marks } = arrived
  const { extension, told, ...found } = facts
  return {
    ...untold,
    ...found,
    ...(await place(ports, arrived, extension)),
    id: ports.clock.uuid(),
    hash: file.hash,
    bytes: file.bytes,
    createdAt: arrived.createdAt,
    jobId: null,
    parentId: arrived.parentId,
    engine: null,
    costMicros: null,
    flagged: false,
    trashedAt: null,
    words: wordsIn(facts),
    name: stem(arrived.name),
    rating: marks?.rating ?? told?.rating ?? 0,
    tags: marks?.tags ?? tagNames(told?.tags ?? []),
    taskUuid: null,
    resultId: null,
    // Only what goes into a request is compared by its pixels, which are hashed then.
    contentHash: facts.kind === 'image' ? null : file.hash,
  }
}
