import type { Context } from '#main/demo/engine/context.ts'
import { resultReady, type TaskRecord } from '#main/demo/engine/task-book.ts'
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

const progressOf = async (record: TaskRecord, context: Context): Promise<Answer> => {
  const { taskType, taskUUID } = record
  const now = context.settings.now()
  const ready = record.results.filter((result) => resultReady(result, now))
  const finished = await Promise.all(
    ready.map(async ({ outcome }) => (outcome.ok ? [await outcome.item()] : [])),
  )
  const errors = ready.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.error]))
  const running = record.results.length - ready.length
  report(record, ready.length, context)
  return {
    data: [
      ...finished.flat().map((item) => ({ status: 'success', ...item })),
      ...Array.from({ length: running }, () => ({ taskType, taskUUID, status: 'processing' })),
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
