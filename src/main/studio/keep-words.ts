import { findOperation } from '#shared/operations/index.ts'
import { mediaOf } from '#shared/operations/media.ts'
import { readWords } from '#shared/operations/words.ts'
import type { TaskRecord } from '#main/library/task-record.ts'
import type { Ports } from './ports.ts'

/**
 * Writes what a model said of an asset down with it, inside the write that ends the task. The answer to a question of
 * the user's own is shown with its job and changes nothing.
 */
export const keepWords = (
  { library }: Pick<Ports, 'library'>,
  task: TaskRecord,
  results: TaskRecord['results'],
): string | null => {
  const makesWords = findOperation(task.operation)?.makes === 'words'
  const [asset] = mediaOf(task.params)
  const text = results.find((result) => result.text !== null)?.text ?? null
  const isOwnQuestion = typeof task.params['question'] === 'string'
  if (!makesWords || isOwnQuestion || asset === undefined || text === null) return null
  library.assets.setWords(asset, readWords(text))
  return asset
}
