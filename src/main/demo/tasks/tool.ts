import type { ApiError } from '#main/demo/api-error.ts'
import { subjectOf, type Context } from '#main/demo/engine/context.ts'
import { readPicture, type Picture } from '#main/demo/engine/read-media.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { textOf, type JsonObject } from '#main/demo/json.ts'
import { checkTool, unknownModel } from '#main/demo/rules/check-tool.ts'
import { valueAt } from '#main/demo/rules/cross-rule.ts'
import type { Fields } from '#main/demo/rules/field.ts'
import type { ToolModel } from '#main/demo/rules/tool-model.ts'
import { checkBalance, disabled } from './check-balance.ts'
import { once, type Maker, type Plan } from './handler.ts'

/** A task with its model and its server. */
export interface Job<M extends ToolModel> {
  readonly task: JsonObject
  readonly model: M
  readonly context: Context
}

/** How a tool with a table of models is served. */
export interface Tool<M extends ToolModel> {
  /** The model a task names. */
  readonly pick: (task: JsonObject) => M | undefined
  /** Parameters every model of it takes. */
  readonly common: Fields
  /** Rules beyond those every model can write down. */
  readonly also?: (task: JsonObject, model: M) => ApiError | undefined
  /** US dollars the task may cost, before its media are looked at. */
  readonly estimate: (task: JsonObject, model: M) => number
  readonly plan: (job: Job<M>) => Promise<Plan | ApiError>
}

const check =
  <M extends ToolModel>({ pick, common, estimate, also }: Tool<M>): Maker['check'] =>
  (task, context) => {
    const model = pick(task)
    if (!model) return unknownModel(task)
    if (context.faults.take('model-disabled', subjectOf(task))) return disabled(model.air)
    return (
      checkTool(task, model, common) ??
      also?.(task, model) ??
      checkBalance(task, { host: model.host, cost: estimate(task, model) }, context)
    )
  }

/** The maker of a tool: its checks in the service's order, then its plan. */
export const createTool = <M extends ToolModel>(tool: Tool<M>): Maker => ({
  kind: 'maker',
  check: check(tool),
  plan: async (task, context) => {
    const model = tool.pick(task)
    return model ? tool.plan({ task, model, context }) : unknownModel(task)
  },
})

/** The picture a tool works on, in either dialect. */
export const readInputPicture = (
  task: JsonObject,
  context: Context,
): Promise<Picture | ApiError> => {
  const nested = textOf(valueAt(task, 'inputs.image'))
  const value = nested ?? textOf(task['inputImage']) ?? ''
  return readPicture(value, nested === undefined ? 'inputImage' : 'inputs.image', context)
}

/** The plan of a tool with one result. */
export const single = (
  { seconds, later }: ToolModel,
  costEach: number,
  item: () => Promise<Item>,
): Plan => ({
  results: [{ ok: true, item: once(item) }],
  costEach,
  seconds,
  ...(later ? { later, ahead: true } : {}),
})
