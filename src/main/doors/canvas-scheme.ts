import { z } from 'zod'
import { Failure } from '#shared/contract/failures.ts'
import { shortId } from '#shared/model/layer.ts'
import type { Documents } from '#main/documents/documents.ts'
import { answerPost, isFromOurPage, limited, preflight, refusePost } from './posts.ts'
import { checkPictures, picturesThere } from './small-pictures.ts'
import { tilesIn } from './tile-frames.ts'
import { APP_ORIGIN } from './trust.ts'

/** Most that is taken in at once, in bytes. */
const MEGABYTE = 1024 * 1024
const LIMITS = {
  tiles: 256 * MEGABYTE,
  preview: 4 * MEGABYTE,
  pictures: 64 * MEGABYTE,
  input: 300 * MEGABYTE,
}

/** What may be another one whenever it is asked for. */
const FRESH = 'no-store'
/** A tile never changes under its id; who asks for a small picture says of which moment. */
const KEPT = 'private, max-age=31536000, immutable'

const CANVAS = /^\/canvas\/([^/]+)\/(tiles|preview|pictures)(?:\/([^/]+))?$/u

interface Canvases {
  documents: Pick<Documents, 'tiles' | 'preview' | 'pictures'>
  /** Whether the library has this asset. */
  hasAsset: (id: string) => boolean
  /** Keeps a picture that goes into a request; its id. */
  takeInput: (body: AsyncIterable<Uint8Array>) => Promise<string>
  /** What a canvas looks like is another picture now. */
  previewChanged: () => void
}

/** What is asked of one canvas. */
interface Asked {
  id: string
  what: string
  tile: string | null
}

const parse = (pathname: string): Asked | null => {
  const [, canvas, what = '', tile = null] = CANVAS.exec(pathname) ?? []
  const id = z.uuid().safeParse(canvas)
  const isTile = tile === null || shortId.safeParse(tile).success
  return id.success && isTile ? { id: id.data, what, tile } : null
}

const serve = (bytes: Buffer, type: string, caching: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'cache-control': caching,
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': APP_ORIGIN,
    },
  })

const collect = async (body: AsyncIterable<Uint8Array>): Promise<Buffer<ArrayBuffer>> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const BYTES = 'application/octet-stream'
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * The bytes of canvases under `studio://media/canvas`: `<id>/tiles` takes many tiles, `<id>/tiles/<tile id>` serves one,
 * `<id>/preview` takes and serves a small PNG, `<id>/pictures` its pictures as small as it shows them, `input` takes a
 * PNG that goes into a request. What is taken in is on disk when it is answered. Only our own page is answered; anything
 * else by null.
 */
export const createCanvasScheme = ({
  documents,
  hasAsset,
  takeInput,
  previewChanged,
}: Canvases) => {
  const takePreview = async (id: string, body: AsyncIterable<Uint8Array>) => {
    const bytes = await collect(body)
    if (!bytes.subarray(0, PNG.length).equals(PNG))
      throw new Failure('invalid-request', { what: 'preview' })
    await documents.preview.put(id, bytes)
    previewChanged()
    return {}
  }

  const takePictures = async (id: string, body: AsyncIterable<Uint8Array>) => {
    const bytes = await collect(body)
    checkPictures(bytes)
    await documents.pictures.put(id, bytes)
    return {}
  }

  const takers: Record<string, (id: string, body: Request['body']) => Promise<unknown>> = {
    preview: (id, body) => takePreview(id, limited(body, LIMITS.preview)),
    pictures: (id, body) => takePictures(id, limited(body, LIMITS.pictures)),
    tiles: async (id, body) => ({
      tiles: await documents.tiles.put(id, tilesIn(limited(body, LIMITS.tiles))),
    }),
  }

  const post = (request: Request, asked: Asked | null): Promise<Response> =>
    answerPost(async () => {
      const { body } = request
      if (asked === null) return { id: await takeInput(limited(body, LIMITS.input)) }
      const take = asked.tile === null ? takers[asked.what] : undefined
      if (!take) throw new Failure('invalid-request', { what: asked.what })
      return take(asked.id, body)
    })

  const getTile = async (id: string, tile: string): Promise<Response> =>
    serve(await documents.tiles.read(id, tile), BYTES, KEPT)

  const getters: Record<string, (id: string) => Promise<Response | null>> = {
    preview: async (id) => {
      const bytes = await documents.preview.read(id)
      return bytes && serve(bytes, 'image/png', KEPT)
    },
    pictures: async (id) => {
      const bytes = await documents.pictures.read(id)
      return bytes && serve(picturesThere(new Uint8Array(bytes), hasAsset), BYTES, FRESH)
    },
  }

  const get = ({ id, what, tile }: Asked): Promise<Response | null> => {
    if (tile === null) return getters[what]?.(id) ?? Promise.resolve(null)
    return what === 'tiles' ? getTile(id, tile) : Promise.resolve(null)
  }

  return async (request: Request): Promise<Response | null> => {
    const { pathname } = new URL(request.url)
    if (!pathname.startsWith('/canvas/')) return null
    const asked = parse(pathname)
    if (asked === null && pathname !== '/canvas/input') return new Response(null, { status: 404 })
    if (request.method === 'OPTIONS') return preflight(request)
    if (!isFromOurPage(request)) return refusePost()
    if (request.method === 'POST') return post(request, asked)
    const found = asked && (await get(asked).catch(() => null))
    return found ?? new Response(null, { status: 404 })
  }
}
