import type { ApiError } from '#main/demo/api-error.ts'
import type { Context } from '#main/demo/engine/context.ts'
import { isError } from '#main/demo/engine/read-media.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { isUuid, type JsonObject } from '#main/demo/json.ts'
import { invalid } from '#main/demo/rules/check-field.ts'
import { taskFields } from '#main/demo/rules/common.ts'
import { choice, media, type Fields } from '#main/demo/rules/field.ts'
import { checkPlain } from './check-plain.ts'
import type { Maker } from './handler.ts'
import { keepUpload } from './upload.ts'

const fields: Fields = { ...taskFields, operation: choice('upload', 'delete'), media }

const upload = async (task: JsonObject, context: Context): Promise<Item | ApiError> => {
  const kept = await keepUpload(task, { parameter: 'media', picture: false }, context)
  return isError(kept) ? kept : { mediaUUID: kept.uuid, mediaURL: kept.url }
}

const remove = (task: JsonObject, context: Context): Item | ApiError => {
  const mediaUUID = task['media']
  if (isUuid(mediaUUID) && context.media.remove(mediaUUID)) return { mediaUUID }
  return {
    ...invalid('media', 'No stored file has this UUID.', { type: 'string' }),
    code: 'mediaNotFound',
  }
}

/** `mediaStorage`: hands a file over, or takes it back. */
export const mediaStorage: Maker = {
  kind: 'maker',
  check: (task) => checkPlain(task, fields, ['operation', 'media']),
  plan: async (task, context) => {
    const { taskType, taskUUID, operation } = task
    const done = await (operation === 'upload' ? upload(task, context) : remove(task, context))
    if (isError(done)) return done
    const item = { taskType, taskUUID, operation, ...done }
    return { results: [{ ok: true, item: () => Promise.resolve(item) }], costEach: 0, seconds: 0.3 }
  },
}
