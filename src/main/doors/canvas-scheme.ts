import { z } from 'zod'
import { Failure } from '#shared/contract/failures.ts'
import { shortId } from '#shared/model/layer.ts'
import type { Documents } from '#main/documents/documents.ts'
import { answerPost, isFromOurPage, limited, preflight, refusePost } from './posts.ts'
import { tilesIn } from './tile-frames.ts'
import { APP_ORIGIN } from './trust.ts'

/** Most that is taken in at once, in bytes. */
const LIMITS = { tiles: 256 * 1024 * 1024, preview: 4 * 1024 * 1024, input: 300 * 1024 * 1024 }

/** A tile never changes under its id; who asks for a small picture says of which moment. */
const KEPT = 'private, max-age=31536000, immutable'

const CANVAS = /^\/canvas\/([^/]+)\/(tiles|preview)(?:\/([^/]+))?$/u

interface Canvases {
  documents: Pick<Documents, 'tiles' | 'preview'>
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

const collect = async (body: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * The bytes of canvases under `studio://media/canvas`: `<id>/tiles` takes many tiles, `<id>/tiles/<tile id>` serves one,
 * `<id>/preview` takes and serves a small PNG, `input` takes a PNG that goes into a request. What is taken in is on disk
 * when it is answered. Only our own page is answered; anything else by null.
 */
export const createCanvasScheme = ({ documents, takeInput, previewChanged }: Canvases) => {
  const takePreview = async (id: string, body: AsyncIterable<Uint8Array>) => {
    const bytes = await collect(body)
    if (!bytes.subarray(0, PNG.length).equals(PNG))
      throw new Failure('invalid-request', { what: 'preview' })
    await documents.preview.put(id, bytes)
    previewChanged()
    return {}
  }

  const post = (request: Request, asked: Asked | null): Promise<Response> =>
    answerPost(async () => {
      const { body } = request
      if (asked === null) return { id: await takeInput(limited(body, LIMITS.input)) }
      if (asked.tile !== null) throw new Failure('invalid-request', { what: 'tiles' })
      return asked.what === 'preview'
        ? takePreview(asked.id, limited(body, LIMITS.preview))
        : { tiles: await documents.tiles.put(asked.id, tilesIn(limited(body, LIMITS.tiles))) }
    })

  const get = async ({ id, what, tile }: Asked): Promise<Response | null> => {
    if (tile !== null && what === 'tiles') {
      const bytes = await documents.tiles.read(id, tile)
      return serve(bytes, 'application/octet-stream', KEPT)
    }
    const bytes = what === 'preview' && tile === null ? await documents.preview.read(id) : null
    return bytes === null ? null : serve(bytes, 'image/png', KEPT)
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
