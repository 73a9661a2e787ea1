import type { TaskResult } from '#shared/model/engine.ts'
import type { TaskRecord } from '#main/library/task-record.ts'
import { findOperation } from '#shared/operations/index.ts'
import { type Asset, type AssetKind, untold } from '#shared/model/asset.ts'
import type { MediaFacts } from '#main/media/media.ts'

const secondsOf = (task: TaskRecord, now: number): number | null =>
  task.submittedAt === null ? null : Math.round((now - task.submittedAt) / 100) / 10

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A picture is a mask or a map where the operation makes such; anything else is what its file is. */
const kindOf = (operation: string, kind: MediaFacts['kind']): AssetKind => {
  const makes = findOperation(operation)?.makes
  return kind === 'image' && (makes === 'mask' || makes === 'map') ? makes : kind
}

/** The asset a result becomes, with its recipe. */
export const assetFromResult = (made: {
  id: string
  now: number
  task: TaskRecord
  result: TaskResult
  facts: MediaFacts
  file: { path: string; hash: string; bytes: number }
  /** The asset it was made from. */
  parentId: string | null
}): Asset => {
  const { task, result, facts, file, now } = made
  return {
    id: made.id,
    kind: kindOf(task.operation, facts.kind),
    ...file,
    width: facts.width,
    height: facts.height,
    seconds: facts.seconds,
    shapes: facts.shapes,
    createdAt: now,
    jobId: task.jobId,
    parentId: made.parentId,
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
    words: null,
    ...untold,
  }
}
