import type { Asset } from '#shared/model/asset.ts'
import type { TaskResult } from '#shared/model/engine.ts'
import type { TaskRecord } from '#main/library/task-record.ts'
import type { PictureFacts } from '#main/media/media.ts'

const secondsOf = (task: TaskRecord, now: number): number | null =>
  task.submittedAt === null ? null : Math.round((now - task.submittedAt) / 100) / 10

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The asset a result becomes, with its recipe. */
export const assetFromResult = (made: {
  id: string
  now: number
  task: TaskRecord
  result: TaskResult
  facts: PictureFacts
  file: { path: string; hash: string; bytes: number }
}): Asset => {
  const { task, result, facts, file, now } = made
  return {
    id: made.id,
    kind: 'image',
    ...file,
    width: facts.width,
    height: facts.height,
    createdAt: now,
    jobId: task.jobId,
    engine: task.engine,
    costMicros: result.costMicros,
    flagged: result.flagged,
    trashedAt: null,
    recipe: {
      version: 1,
      operation: task.operation,
      params: result.seed === null ? task.params : { ...task.params, seed: result.seed },
      model: textOf(task.params['model']),
      checkpoint: result.checkpoint ?? null,
      engine: task.engine,
      taskUuid: task.uuid,
      seed: result.seed,
      seconds: secondsOf(task, now),
      costMicros: result.costMicros,
      createdAt: now,
    },
  }
}
