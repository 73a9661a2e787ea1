import { apiError } from '#main/demo/api-error.ts'
import type { Context } from '#main/demo/engine/context.ts'
import { collect, resultReady, type TaskRecord } from '#main/demo/engine/task-book.ts'
import { textOf, type JsonObject } from '#main/demo/json.ts'
import { taskFields } from '#main/demo/rules/common.ts'
import { checkPlain } from './check-plain.ts'
import type { Reader } from './handler.ts'

const responseOf = async (record: TaskRecord, { settings }: Context): Promise<JsonObject> => {
  const ready = record.results.filter((result) => resultReady(result, settings.now()))
  const { data, errors } = await collect(ready, record.taskUUID)
  return { data, ...(errors.length > 0 ? { errors } : {}) }
}

/** `getTaskDetails`: the request and the outcome of any task that was accepted. */
export const getTaskDetails: Reader = {
  kind: 'reader',
  check: (task) => checkPlain(task, taskFields, ['taskUUID']),
  answer: async (task, context) => {
    const taskUUID = textOf(task['taskUUID']) ?? ''
    const record = context.tasks.find(taskUUID)
    if (!record) {
      const error = apiError({ code: 'taskNotFound', message: 'The task was not found.', taskUUID })
      return { data: [], errors: [error] }
    }
    const response = await responseOf(record, context)
    return {
      data: [{ taskType: 'getTaskDetails', taskUUID, request: [record.request], response }],
      errors: [],
    }
  },
}
