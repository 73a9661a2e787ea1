import type { ApiError } from '#main/demo/api-error.ts'
import type { Context } from '#main/demo/engine/context.ts'
import { extensionOf } from '#main/demo/engine/file-types.ts'
import type { MediaItem } from '#main/demo/engine/media-store.ts'
import { isError, readMedia, readPicture } from '#main/demo/engine/read-media.ts'
import { subjectOf } from '#main/demo/engine/context.ts'
import { textOf, type JsonObject } from '#main/demo/json.ts'

/** Where the file of an upload task stands, and whether it must be a picture. */
export interface UploadKind {
  readonly parameter: string
  readonly picture: boolean
}

/** Keeps the file a task brings. */
export const keepUpload = async (
  task: JsonObject,
  { parameter, picture }: UploadKind,
  context: Context,
): Promise<MediaItem | ApiError> => {
  const value = textOf(task[parameter]) ?? ''
  const source = await readMedia(value, parameter, context)
  if (isError(source)) return source
  if (picture) {
    const decoded = await readPicture(value, parameter, context)
    if (isError(decoded)) return decoded
  }
  return context.media.add({
    extension: extensionOf(source.bytes),
    subject: subjectOf(task),
    make: () => Promise.resolve(source.bytes),
  })
}
