import { setTimeout as delay } from 'node:timers/promises'
import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { isUuid, textOf, type JsonObject } from '#main/demo/json.ts'
import type { Handler, Made, Maker, Plan } from '#main/demo/tasks/handler.ts'
import { handlers, knownTaskTypes } from '#main/demo/tasks/handlers.ts'
import { subjectOf, waitOf, type Context } from './context.ts'
import { isError } from './read-media.ts'
import { collect, type Item, type PlannedResult, type TaskRecord } from './task-book.ts'

/** What one task is answered with, and what becomes of the answer on its way. */
export interface Reply {
  readonly data: readonly Item[]
  readonly errors: readonly ApiError[]
  /** `sent` as it is, `never` sent, or the connection `cut` instead. */
  readonly fate: 'sent' | 'never' | 'cut'
}

const sent = (data: readonly Item[], errors: readonly ApiError[] = []): Reply => ({
  data,
  errors,
  fate: 'sent',
})

const checkType = (task: JsonObject): ApiError | undefined => {
  const taskType = textOf(task['taskType']) ?? ''
  if (handlers.has(taskType)) return undefined
  const known = knownTaskTypes.includes(taskType)
  return apiError({
    code: known ? 'unsupportedTaskType' : 'invalidTaskType',
    message: known
      ? `The demo engine does not serve the task type '${taskType}'.`
      : `Invalid value for 'taskType' parameter. Allowed values are: ${knownTaskTypes.join(', ')}.`,
    parameter: 'taskType',
    type: 'string',
    allowedValues: known ? [...handlers.keys()] : knownTaskTypes,
  })
}

const checkUuid = (task: JsonObject, handler: Handler, context: Context): ApiError | undefined => {
  const { taskUUID } = task
  if (task['taskType'] === 'ping') return undefined
  if (!isUuid(taskUUID)) {
    return apiError({
      code: 'invalidTaskUUID',
      message: "Invalid value for 'taskUUID' parameter. It must be a UUID v4.",
      parameter: 'taskUUID',
      type: 'string',
    })
  }
  const holder = handler.kind === 'maker' ? context.tasks.holder(taskUUID) : undefined
  return (
    holder &&
    apiError({
      code: 'conflictTaskUUID',
      message: 'A task with this taskUUID has already been submitted.',
      parameter: 'taskUUID',
      context: {
        taskType: holder['taskType'],
        taskUUID,
        deliveryMethod: holder['deliveryMethod'] ?? 'sync',
      },
    })
  )
}

const refuse = (task: JsonObject, error: ApiError, { diary }: Context): Reply => {
  const { taskUUID, taskType } = subjectOf(task)
  diary.write({ event: 'refused', taskType: taskType ?? '', taskUUID, code: error.code })
  return sent([], [{ ...error, ...(taskUUID === undefined ? {} : { taskUUID }) }])
}

const failure = (
  task: JsonObject,
  code: string,
  message: string,
): Extract<Made, { ok: false }> => ({
  ok: false,
  error: apiError({ code, message, taskUUID: String(task['taskUUID']) }),
})

/** The results of a plan after the faults set for this task. */
const withFaults = (plan: Plan, task: JsonObject, { faults }: Context): readonly Made[] => {
  const subject = subjectOf(task)
  if (faults.take('provider-timeout', subject)) {
    const failed = failure(
      task,
      'timeoutProvider',
      'The external provider did not respond in time.',
    )
    return plan.results.map(() => failed)
  }
  if (faults.take('refused', subject)) {
    const refused = failure(
      task,
      'providerContentPolicyViolation',
      'The prompt was flagged by the provider’s content policy.',
    )
    const error = apiError({ ...refused.error, parameter: 'positivePrompt' })
    return plan.results.map(() => ({ ok: false, error }))
  }
  const partial = faults.take('partial-failure', subject)
  const failing = partial ? (partial.failing ?? 1) : 0
  const extra = faults.take('extra-fields', subject) !== undefined
  return plan.results.map((made, index) => {
    if (index >= plan.results.length - failing) {
      return failure(task, 'providerError', 'The result could not be made. Please try again.')
    }
    return made.ok && extra ? { ok: true, item: () => withExtras(made.item) } : made
  })
}

const withExtras = async (item: () => Promise<Item>): Promise<Item> => ({
  ...(await item()),
  positivePrompt: 'echo of an undeclared field',
  internals: { node: 'sim-1', queue: [1, 2, 3] },
})

const bill = (task: JsonObject, cost: number, { account, diary }: Context): void => {
  const { taskType = '', taskUUID } = subjectOf(task)
  account.charge(cost)
  if (cost > 0) diary.write({ event: 'billed', taskType, taskUUID, cost })
}

/** Begins a result at once; it is not ready before it is made, whatever the clock says. */
const begin = (result: PlannedResult): PlannedResult => {
  if (!result.outcome.ok) return result
  result.busy = true
  void collect([result], '').finally(() => {
    result.busy = false
  })
  return result
}

const planned = (task: JsonObject, plan: Plan, context: Context): readonly PlannedResult[] => {
  const startedAt = context.settings.now()
  return withFaults(plan, task, context).map((outcome, index): PlannedResult => {
    const readyAt = startedAt + waitOf(context, plan.seconds * (1 + 0.35 * index))
    const result = { outcome, startedAt, readyAt, busy: false, progress: plan.progress }
    return plan.ahead ? begin(result) : result
  })
}

const accept = (task: JsonObject, plan: Plan, context: Context): TaskRecord => {
  const { taskType = '', taskUUID = '' } = subjectOf(task)
  const results = planned(task, plan, context)
  const record: TaskRecord = {
    taskType,
    taskUUID,
    results,
    request: task,
    delivery: plan.later || task['deliveryMethod'] === 'async' ? 'async' : 'sync',
    emptyPolls: context.faults.take('empty-polls', subjectOf(task))?.polls ?? 0,
    reported: 0,
  }
  if (!context.faults.take('forgotten', subjectOf(task))) context.tasks.keep(record)
  context.diary.write({ event: 'accepted', taskType, taskUUID })
  const good = results.filter(({ outcome }) => outcome.ok).length
  if (good > 0) bill(task, Math.round(good * plan.costEach * 1e6) / 1e6, context)
  return record
}

const finish = async (record: TaskRecord, plan: Plan, context: Context): Promise<Reply> => {
  const last = plan.seconds * (1 + 0.35 * (record.results.length - 1))
  await delay(waitOf(context, last))
  const { taskType, taskUUID } = record
  const { data, errors } = await collect(record.results, taskUUID)
  record.reported = data.length
  context.diary.write({ event: 'result', taskType, taskUUID, results: record.reported })
  return sent(data, errors)
}

const answerMade = (task: JsonObject, plan: Plan, context: Context): Promise<Reply> => {
  const record = accept(task, plan, context)
  const { taskType, taskUUID } = record
  return record.delivery === 'async'
    ? Promise.resolve(sent([{ taskType, taskUUID, ...plan.progress?.(0) }]))
    : finish(record, plan, context)
}

const fateOf = (task: JsonObject, { faults }: Context): Reply['fate'] => {
  if (faults.take('hang', subjectOf(task))) return 'never'
  return faults.take('lose-reply', subjectOf(task)) ? 'cut' : 'sent'
}

const unplanned = apiError({
  code: 'internalServerError',
  message: 'The task could not be prepared.',
})

const make = async (task: JsonObject, maker: Maker, context: Context): Promise<Reply> => {
  const taskUUID = String(task['taskUUID'])
  context.tasks.reserve(taskUUID, task)
  const plan = await maker.plan(task, context).catch(() => unplanned)
  if (isError(plan)) {
    context.tasks.release(taskUUID)
    return refuse(task, plan, context)
  }
  const fate = fateOf(task, context)
  const reply = await answerMade(task, plan, context)
  return { ...reply, fate }
}

const checkTask = (task: JsonObject, handler: Handler, context: Context): ApiError | undefined =>
  checkUuid(task, handler, context) ?? handler.check(task, context)

/** Checks one task in the service's order and serves it; `dry` stops after the checks. */
export const runTask = async (task: JsonObject, context: Context, dry = false): Promise<Reply> => {
  const wrongType = checkType(task)
  const handler = handlers.get(textOf(task['taskType']) ?? '')
  if (wrongType || !handler) return refuse(task, wrongType ?? invalidPayload(), context)
  const problem = checkTask(task, handler, context)
  if (problem) return refuse(task, problem, context)
  if (handler.kind === 'reader') {
    const { data, errors } = await handler.answer(task, context)
    return sent(data, errors)
  }
  const { taskType, taskUUID } = task
  return dry ? sent([{ taskType, taskUUID }]) : make(task, handler, context)
}

/** The error for anything that is not a list of task objects. */
export const invalidPayload = (): ApiError =>
  apiError({
    code: 'invalidPayloadFormat',
    message: 'The payload must be a JSON array of task objects.',
    type: 'array',
  })
