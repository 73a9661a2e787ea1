import { randomUUID } from 'node:crypto'
import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { isUuid } from '#main/demo/json.ts'
import { decodePicture } from '#main/demo/pixels/decode.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { readStory, type Story } from '#main/demo/pixels/story.ts'
import { invalid } from '#main/demo/rules/check-field.ts'
import type { Context } from './context.ts'

/** A file as it was handed over. */
export interface Source {
  /** The one it was given by, or a new one. */
  readonly uuid: string
  readonly bytes: Buffer
}

/** A decoded picture. */
export interface Picture {
  readonly uuid: string
  readonly pixels: Pixels
  /** What this engine drew on it, if it did. */
  readonly story: Story | undefined
}

const ownUuid = (url: string): string | undefined =>
  /\/os\/sim\/ws\/1\/[iva]i\/([0-9a-f-]{36})\.\w+$/.exec(url)?.[1]

const fromUuid = async (uuid: string, { media }: Context): Promise<Buffer | undefined> =>
  media.find(uuid)?.bytes()

const download = async (url: string): Promise<Buffer | undefined> => {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(10_000) })
    return reply.ok ? Buffer.from(await reply.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}

const fromText = (value: string): Buffer | undefined => {
  const data = /^data:[\w.+/-]*;base64,(.*)$/s.exec(value)?.[1] ?? value
  return /^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(data) ? Buffer.from(data, 'base64') : undefined
}

const isLink = (value: string): boolean => /^https?:\/\//.test(value)

const uuidOf = (value: string): string =>
  isUuid(value) ? value : ((isLink(value) ? ownUuid(value) : undefined) ?? randomUUID())

const find = (value: string, context: Context): Promise<Buffer | undefined> => {
  if (isUuid(value)) return fromUuid(value, context)
  if (!isLink(value)) return Promise.resolve(fromText(value))
  const uuid = ownUuid(value)
  const own = uuid === undefined ? undefined : context.media.find(uuid)
  return own ? own.bytes() : download(value)
}

/** The bytes behind a UUID, URL, data URI or base64 text; an error when there are none. */
export const readMedia = async (
  value: string,
  path: string,
  context: Context,
): Promise<Source | ApiError> => {
  const bytes = await find(value, context).catch(() => undefined)
  if (bytes && bytes.length > 0) return { bytes, uuid: uuidOf(value) }
  if (isLink(value)) {
    return apiError({
      code: 'downloadFailed',
      message: `The file in '${path}' could not be downloaded.`,
      parameter: path,
    })
  }
  if (isUuid(value)) {
    return apiError({
      code: 'mediaNotFound',
      message: `No file with the UUID in '${path}' is stored.`,
      parameter: path,
      type: 'string',
    })
  }
  return invalid(path, 'It is neither a media UUID nor readable data.', { type: 'string' })
}

/** A decoded picture, or the error a broken one is answered with. */
export const readPicture = async (
  value: string,
  path: string,
  context: Context,
): Promise<Picture | ApiError> => {
  const source = await readMedia(value, path, context)
  if (isError(source)) return source
  try {
    const { uuid, bytes } = source
    return { uuid, pixels: await decodePicture(bytes), story: readStory(bytes) }
  } catch {
    return invalid(path, 'The file is not a PNG, JPG or WEBP picture.', { type: 'string' })
  }
}

/** Tells an error from what was asked for. */
export const isError = (value: object): value is ApiError => 'code' in value && 'message' in value
