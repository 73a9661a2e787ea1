import { subjectOf, type Context } from '#main/demo/engine/context.ts'
import { mediaType } from '#main/demo/engine/file-types.ts'
import type { MediaItem } from '#main/demo/engine/media-store.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { numberOf, textOf, type JsonObject } from '#main/demo/json.ts'
import type { PictureFormat } from '#main/demo/pixels/encode.ts'

/** A file a task answers with. */
export interface ResultFile {
  /** What its fields start with, as in `imageUUID` and `imageURL`. */
  readonly kind: 'image' | 'guideImage' | 'maskImage' | 'video' | 'audio'
  readonly extension: string
  readonly make: () => Promise<Buffer>
  /** US dollars, told if the task asks for it. */
  readonly cost: number
}

/** The picture format a task asks for. */
export const formatOf = (task: JsonObject, preset: string): PictureFormat => ({
  name: (textOf(task['outputFormat']) ?? preset).toLowerCase() as PictureFormat['name'],
  quality: numberOf(task['outputQuality']) ?? 95,
})

const expiry = (task: JsonObject, { settings }: Context): number | undefined => {
  const ttl = numberOf(task['ttl'])
  return ttl === undefined ? undefined : settings.now() + ttl * 1000
}

/** The file in each form that was asked for. */
const inForms = async (task: JsonObject, kind: string, file: MediaItem): Promise<Item> => {
  const types = [task['outputType'] ?? 'URL'].flat()
  const inline = types.some((type) => type !== 'URL')
  const base64 = inline ? (await file.bytes()).toString('base64') : ''
  const uri = `data:${mediaType(file.extension)};base64,${base64}`
  return {
    ...(types.includes('URL') ? { [`${kind}URL`]: file.url } : {}),
    ...(types.includes('base64Data') ? { [`${kind}Base64Data`]: base64 } : {}),
    ...(types.includes('dataURI') ? { [`${kind}DataURI`]: uri } : {}),
  }
}

/** Keeps a file and gives the item that tells of it. */
export const deliverFile = async (
  task: JsonObject,
  { kind, extension, make, cost }: ResultFile,
  context: Context,
): Promise<Item> => {
  const file = context.media.add({
    extension,
    make,
    subject: subjectOf(task),
    expiresAt: expiry(task, context),
  })
  return {
    taskType: task['taskType'],
    taskUUID: task['taskUUID'],
    [`${kind}UUID`]: file.uuid,
    ...(await inForms(task, kind, file)),
    ...(task['includeCost'] === true ? { cost } : {}),
  }
}
