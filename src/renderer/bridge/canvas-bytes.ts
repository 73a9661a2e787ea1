import { envelope } from '#shared/contract/envelope.ts'
import { Failure } from '#shared/contract/failures.ts'
import { frameOf } from '#shared/std/frames.ts'
import { canvasInputUrl, canvasPreviewUrl, copyUrl, tileUrl, tilesUrl } from './media-url.ts'

type Bytes = Uint8Array<ArrayBuffer>

const post = async (
  url: string,
  body: Blob,
  headers: Record<string, string> = {},
): Promise<unknown> => {
  const response = await fetch(url, { method: 'POST', headers, body })
  const answer = envelope.parse(await response.json())
  if (!answer.ok) throw new Failure(answer.code, answer.detail)
  return answer.value
}

/** Keeps tiles of a canvas; they are on disk when it answers. */
export const writeTiles = async (
  canvasId: string,
  tiles: ReadonlyMap<string, Bytes>,
): Promise<void> => {
  const frames = [...tiles].flatMap(([name, bytes]) => frameOf({ name, bytes }))
  await post(tilesUrl(canvasId), new Blob(frames))
}

/** A tile as it was kept. */
export const readTile = async (canvasId: string, tileId: string): Promise<Bytes> => {
  const response = await fetch(tileUrl(canvasId, tileId))
  if (!response.ok) throw new Failure('not-found', { tile: tileId })
  return new Uint8Array(await response.arrayBuffer())
}

/** Keeps a small picture of a canvas, to be shown before it is open. */
export const writePreview = async (canvasId: string, picture: Blob): Promise<void> => {
  await post(canvasPreviewUrl(canvasId), picture)
}

/** Hands in a picture that goes into a request; answers the id it goes by. */
export const writeCanvasInput = async (picture: Blob): Promise<string> => {
  const { id } = (await post(canvasInputUrl, picture)) as { id: string }
  return id
}

/** Has a file written where the user says; its path, or null when they change their mind. */
export const writeCopy = async (name: string, file: Blob): Promise<string | null> => {
  const headers = { 'x-file-name': encodeURIComponent(name) }
  const { path } = (await post(copyUrl, file, headers)) as { path: string | null }
  return path
}
