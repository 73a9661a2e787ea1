import { setTimeout as delay } from 'node:timers/promises'
import { waitOf, type Context } from '#main/demo/engine/context.ts'
import { runTask, type Reply } from '#main/demo/engine/run-task.ts'
import type { JsonObject } from '#main/demo/json.ts'

/** Task types whose stages are told over a socket as they come, unasked. */
const pushed = new Set(['modelUpload'])

const isOver = ({ data, errors }: Reply): boolean =>
  errors.length > 0 || data.every(({ status }) => status === 'ready')

/** Tells each new stage of a task over a socket until it is over; tasks of other types are left to be polled. */
export const pushStages = async (
  { taskType, taskUUID }: JsonObject,
  context: Context,
  send: (reply: Reply) => void,
): Promise<void> => {
  if (!pushed.has(String(taskType)) || !context.tasks.find(String(taskUUID))) return
  let told: unknown = 'validated'
  for (;;) {
    await delay(waitOf(context, 2))
    const reply = await runTask({ taskType: 'getResponse', taskUUID }, context)
    const status = reply.data[0]?.['status'] ?? 'error'
    if (status !== told) send(reply)
    if (isOver(reply)) return
    told = status
  }
}
