import { isError } from '#main/demo/engine/read-media.ts'
import { taskFields } from '#main/demo/rules/common.ts'
import { media, type Fields } from '#main/demo/rules/field.ts'
import { checkPlain } from './check-plain.ts'
import type { Maker } from './handler.ts'
import { keepUpload } from './upload.ts'

const fields: Fields = { ...taskFields, image: media }

/** `imageUpload`: the older way to hand a picture over. */
export const imageUpload: Maker = {
  kind: 'maker',
  check: (task) => checkPlain(task, fields, ['image']),
  plan: async (task, context) => {
    const kept = await keepUpload(task, { parameter: 'image', picture: true }, context)
    if (isError(kept)) return kept
    const { taskType, taskUUID } = task
    const item = { taskType, taskUUID, imageUUID: kept.uuid, imageURL: kept.url }
    return { results: [{ ok: true, item: () => Promise.resolve(item) }], costEach: 0, seconds: 0.3 }
  },
}
