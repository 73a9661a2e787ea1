import { subjectOf, type Context } from '#main/demo/engine/context.ts'
import type { Reply } from '#main/demo/engine/run-task.ts'
import type { JsonObject } from '#main/demo/json.ts'

/** The envelope of a reply: `errors` only when there are some; odd shapes when a fault asks for them. */
export const shapeReply = (
  { data, errors }: Pick<Reply, 'data' | 'errors'>,
  tasks: readonly JsonObject[],
  { faults }: Context,
): JsonObject => {
  const takes = (kind: 'data-object' | 'error-singular'): boolean =>
    tasks.some((task) => faults.take(kind, subjectOf(task)) !== undefined)
  const single = data.length === 1 && takes('data-object')
  if (errors.length === 0) return { data: single ? data[0] : data }
  return { data, ...(takes('error-singular') ? { error: errors[0] } : { errors }) }
}
