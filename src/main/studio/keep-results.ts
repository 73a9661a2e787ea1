import type { TaskRecord } from '#main/library/task-record.ts'
import { keepModel } from './keep-model.ts'
import { keepWords } from './keep-words.ts'
import type { Ports } from './ports.ts'

/** Keeps what a task made besides files, inside the write that ends it; tells of it when the function is called. */
export const keepResults = (
  ports: Ports,
  task: TaskRecord,
  results: TaskRecord['results'],
): (() => void) => {
  const described = keepWords(ports, task, results)
  const hasModel = keepModel(ports, task, results)
  return () => {
    if (described !== null)
      ports.emit('library.changed', { added: [], removed: [], changed: [described] })
    if (hasModel) ports.emit('models.changed', {})
  }
}
