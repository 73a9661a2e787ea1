import { clamp } from '#shared/std/clamp.ts'
import type { Context } from '#main/demo/engine/context.ts'
import {
  collect,
  resultReady,
  type Item,
  type PlannedResult,
  type TaskRecord,
} from '#main/demo/engine/task-book.ts'
import { textOf } from '#main/demo/json.ts'
import { taskFields } from '#main/demo/rules/common.ts'
import { checkPlain } from './check-plain.ts'
import type { Answer, Reader } from './handler.ts'

const nothing: Answer = { data: [], errors: [] }

const report = (record: TaskRecord, done: number, { diary }: Context): void => {
  if (done <= record.reported) return
  record.reported = done
  const { taskType, taskUUID } = record
  diary.write({ event: 'result', taskType, taskUUID, results: done })
}

/** The share of its time that has passed for a result that is still made. */
const shareOf = ({ startedAt, readyAt }: PlannedResult, now: number): number =>
  readyAt <= startedAt ? 0.99 : clamp((now - startedAt) / (readyAt - startedAt), 0, 0.99)

const progressOf = async (record: TaskRecord, context: Context): Promise<Answer> => {
  const { taskType, taskUUID } = record
  const now = context.settings.now()
  const ready = record.results.filter((result) => resultReady(result, now))
  const running = record.results.filter((result) => !ready.includes(result))
  const { data, errors } = await collect(ready, taskUUID)
  report(record, ready.length, context)
  return {
    data: [
      ...data.map((item) => ({ status: 'success', ...item })),
      ...running.map((result): Item => {
        const told = result.progress?.(shareOf(result, now)) ?? {}
        return { taskType, taskUUID, status: 'processing', ...told }
      }),
    ],
    errors: errors.map((error) => ({ ...error, status: 'error' })),
  }
}

/** `getResponse`: how far an asynchronous task has come. */
export const getResponse: Reader = {
  kind: 'reader',
  check: (task) => checkPlain(task, taskFields, ['taskUUID']),
  answer: async (task, context) => {
    const record = context.tasks.find(textOf(task['taskUUID']) ?? '')
    if (!record || record.delivery === 'sync') return nothing
    if (record.emptyPolls > 0) {
      record.emptyPolls -= 1
      return nothing
    }
    return progressOf(record, context)
  },
}
