import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type ByteRange, parseRange } from './byte-range.ts'
import type { FilePlace } from '#main/library/files.ts'
import { createInbox, type TakeIn } from './inbox.ts'
import { drawnType, isHash } from '#shared/model/thumbnail.ts'
import { mediaType } from '#shared/std/media-type.ts'

/** What the scheme needs of the library. */
export interface MediaSource {
  pictureOf: (id: string) => Lying | null
  resolve: (place: FilePlace) => Promise<string>
  /** The media type of a file by its content. */
  typeOf: (path: string) => Promise<string>
  thumbnailPath: (hash: string) => string
  /** Where a smaller copy lies of a picture that may be out of reach. */
  standInPath: (hash: string) => string
  /** Reads one of these. */
  readDrawn: (path: string) => Promise<Buffer>
  /** Takes a file into the library; its asset’s id. */
  takeIn: TakeIn
  /** The picture that stands for a model, small; null where there is none to be had. */
  modelPicture: (air: string) => Promise<Uint8Array<ArrayBuffer> | null>
  /** Draws a thumbnail anew from the picture it was made of. */
  drawThumbnail: (picture: { path: string; thumbnail: string }) => Promise<unknown>
}

const ID = /^\/([0-9a-f-]{36})(\/thumbnail)?$/u
const MODEL = /^\/model\/([^/]+)$/u

const refuse = (status: number): Response => new Response(null, { status })

const shared: Record<string, string> = {
  // An asset's bytes never change under its id.
  'cache-control': 'private, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
  // The canvas may read our own pictures.
  'access-control-allow-origin': 'studio://app',
}

/** A file as it is served. */
interface Served {
  path: string
  etag: string
  type: string
}

const headersOf = (file: Served): Record<string, string> => ({
  ...shared,
  'content-type': file.type,
  etag: file.etag,
  'accept-ranges': 'bytes',
  'content-security-policy': "sandbox; default-src 'none'",
})

/** Thumbnails are small, many, and made by ourselves: read at one go, with no more words than needed. */
const thumbnailHeaders = (bytes: Uint8Array): Record<string, string> => ({
  ...shared,
  'content-type': drawnType(bytes),
})

/** Below this a file is read at one go, which is quicker than a stream. */
const SMALL = 1024 * 1024

const bodyOf = async (
  handle: FileHandle,
  { start, end }: ByteRange,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream> => {
  const length = end - start + 1
  if (length > SMALL)
    return Readable.toWeb(handle.createReadStream({ start, end })) as ReadableStream
  try {
    // An exact copy of its own: a pooled buffer would carry its neighbours along.
    const bytes = new Uint8Array(length)
    await handle.read(bytes, 0, length, start)
    return bytes
  } finally {
    await handle.close()
  }
}

const answer = async (file: Served, rangeHeader: string | null): Promise<Response> => {
  const handle = await open(file.path, 'r')
  const { size } = await handle.stat()
  const range = parseRange(rangeHeader, size)
  if (range === 'invalid' || size === 0) {
    await handle.close()
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } })
  }
  const part = range ?? { start: 0, end: size - 1 }
  return new Response(await bodyOf(handle, part), {
    status: range ? 206 : 200,
    headers: {
      ...headersOf(file),
      'content-length': String(part.end - part.start + 1),
      ...(range ? { 'content-range': `bytes ${part.start}-${part.end}/${size}` } : {}),
    },
  })
}

/** An asset’s file, and by which hash it is known. */
type Lying = FilePlace & { hash: string }

/** Shown while the file itself is out of reach, and not remembered for it. */
const standIn = async (source: MediaSource, { hash }: Lying): Promise<Response> => {
  const bytes = await source.readDrawn(source.standInPath(hash))
  return new Response(bytes, {
    headers: { ...thumbnailHeaders(bytes), 'cache-control': 'no-store', 'x-stand-in': '1' },
  })
}

const original = async (source: MediaSource, asset: Lying, headers: Headers): Promise<Response> => {
  const etag = `"${asset.hash}"`
  if (headers.get('if-none-match') === etag) return refuse(304)
  const path = await source.resolve(asset).catch(() => null)
  if (path === null) return standIn(source, asset)
  // The library's own files are called what they are; any other is called what somebody liked.
  const type = asset.sourceId === null ? mediaType(path) : await source.typeOf(path)
  return answer({ path, etag, type }, headers.get('range'))
}

/** A thumbnail's bytes; one that was deleted is drawn again, once however many ask for it. */
const createThumbnails = (source: MediaSource) => {
  const drawing = new Map<string, Promise<unknown>>()
  const draw = async (asset: Lying): Promise<unknown> =>
    source.drawThumbnail({
      path: await source.resolve(asset),
      thumbnail: source.thumbnailPath(asset.hash),
    })
  return async (asset: Lying): Promise<Buffer> => {
    const path = source.thumbnailPath(asset.hash)
    const found = await source.readDrawn(path).catch(() => null)
    if (found !== null) return found
    const drawn = drawing.get(asset.hash) ?? draw(asset)
    drawing.set(asset.hash, drawn)
    try {
      await drawn
      return await source.readDrawn(path)
    } finally {
      drawing.delete(asset.hash)
    }
  }
}

/** A model's picture may be another one tomorrow. */
const modelPicture = async (source: MediaSource, encoded: string): Promise<Response> => {
  const bytes = await source.modelPicture(decodeURIComponent(encoded))
  if (bytes === null) return refuse(404)
  return new Response(bytes, {
    headers: { ...thumbnailHeaders(bytes), 'cache-control': 'private, max-age=3600' },
  })
}

/**
 * Serves `studio://media/<asset id>`, `…/thumbnail` and `studio://media/model/<AIR id>`. The path comes from the
 * database, never from the page, and anything that is not a known id is answered with a bare 404.
 */
export const createMediaScheme = (source: MediaSource) => {
  const thumbnailOf = createThumbnails(source)
  const inbox = createInbox(source.takeIn)
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname === '/inbox') return inbox(request)
    try {
      const [, model] = MODEL.exec(pathname) ?? []
      if (model !== undefined) return await modelPicture(source, model)
      const [, id, thumbnail] = ID.exec(pathname) ?? []
      const asset = id === undefined ? null : source.pictureOf(id)
      if (!asset || !isHash(asset.hash)) return refuse(404)
      if (thumbnail === undefined) return await original(source, asset, request.headers)
      const bytes = await thumbnailOf(asset)
      return new Response(bytes, { headers: thumbnailHeaders(bytes) })
    } catch {
      return refuse(404)
    }
  }
}
