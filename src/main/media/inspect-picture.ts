import type { Image } from '@napi-rs/canvas'
import { createTurns } from '#shared/std/turns.ts'
import { readCarried } from './carried/carried.ts'
import { isWhole } from './containers/whole.ts'
import { withDecoded } from './decoded.ts'
import { looksOf } from './looks/looks.ts'
import type { Inspected, MediaFacts, PictureExtension } from './media.ts'
import type { Opened } from './opened.ts'
import { type PictureHeader, readHeader } from './picture-header.ts'
import { pixelHash } from './pixel-hash.ts'
import { refused } from './refused.ts'
import { writeStandIn } from './stand-in.ts'
import { drawSmall, writeThumbnail } from './thumbnail.ts'

const MAX_PIXELS = 100_000_000
/** More than 100 megapixels of sixteen bits and alpha take, in bytes. */
const MAX_BYTES = 1024 ** 3

const believed = (header: PictureHeader | null): PictureHeader | null => {
  if (header !== null && header.width * header.height > MAX_PIXELS) throw refused('too-many-pixels')
  return header
}

/** The file in memory. Its header is believed first: one of over 100 megapixels is never decoded. */
const readPicture = async (
  file: Opened,
  extension: PictureExtension,
): Promise<{ bytes: Buffer; header: PictureHeader }> => {
  const early = believed(readHeader(file.head))
  if (file.size > MAX_BYTES) throw refused('too-many-pixels')
  const bytes = await file.read()
  if (!isWhole(bytes, extension)) throw refused('cut-short')
  // What cameras put before the pixels may be longer than what is read first.
  const header = early ?? believed(readHeader(bytes))
  if (header === null) throw refused('cannot-decode')
  return { bytes, header }
}

/** Pictures of more pixels take turns: each needs four bytes a pixel and more. */
const BIG = 25_000_000
const bigTurn = createTurns(1)

const look = async (
  { thumbnail, standIn, isHashed = false }: Inspected,
  { image, bytes, extension }: { image: Image; bytes: Buffer; extension: PictureExtension },
): Promise<MediaFacts> => {
  const drawn = drawSmall(image)
  await writeThumbnail(drawn, thumbnail)
  if (standIn !== undefined) await writeStandIn(image, { path: standIn, isOpaque: drawn.isOpaque })
  return {
    kind: 'image',
    extension,
    width: image.width,
    height: image.height,
    seconds: null,
    shapes: null,
    contentHash: isHashed ? pixelHash(image) : null,
    ...readCarried(bytes, extension),
    looks: looksOf(drawn.pixels),
  }
}

export interface PictureFile {
  file: Opened
  extension: PictureExtension
}

const withPicture = async <Result>(
  { file, extension }: PictureFile,
  work: (image: Image, bytes: Buffer) => Promise<Result> | Result,
): Promise<Result> => {
  const { bytes, header } = await readPicture(file, extension)
  const isBig = header.width * header.height > BIG
  const seen = (): Promise<Result> => withDecoded(bytes, (image) => work(image, bytes))
  return isBig ? bigTurn(seen) : seen()
}

/** Decodes a picture and looks at it. */
export const inspectPicture = (request: Inspected, picture: PictureFile): Promise<MediaFacts> =>
  withPicture(picture, (image, bytes) =>
    look(request, { image, bytes, extension: picture.extension }),
  )

/** Decodes a picture and hashes its pixels. */
export const hashPicture = (picture: PictureFile): Promise<string> =>
  withPicture(picture, pixelHash)
