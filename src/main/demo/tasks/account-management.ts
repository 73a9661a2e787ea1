import { type ApiError, apiError } from '#main/demo/api-error.ts'
import type { Context } from '#main/demo/engine/context.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { type JsonObject, textOf } from '#main/demo/json.ts'
import { taskFields } from '#main/demo/rules/common.ts'
import { choice, type Fields, list, text } from '#main/demo/rules/field.ts'
import { checkPlain } from './check-plain.ts'
import type { Reader } from './handler.ts'
import { isTooLong, usageActivity } from './usage-activity.ts'
import { usageOf } from './usage-performance.ts'

const fields: Fields = {
  ...taskFields,
  operation: choice('getDetails', 'getUsageActivity', 'getUsagePerformance', 'getUsageErrors'),
  startDate: text(10, 10),
  endDate: text(10, 10),
  groupBy: list(choice('date', 'model', 'apiKey'), 1, 3),
  models: list(text(1, 120), 1, 100),
  apiKeys: list({ is: 'uuid' }, 1, 100),
  timezone: text(1, 60),
}

const tooLong = (task: JsonObject): ApiError =>
  apiError({
    code: 'invalidDateRange',
    message: "Invalid value for 'endDate' parameter. The range must not be longer than 30 days.",
    parameter: 'endDate',
    type: 'string',
    taskUUID: textOf(task['taskUUID']) ?? '',
    taskType: 'accountManagement',
  })

const check = (task: JsonObject): ApiError | undefined => {
  const isUsage = task['operation'] !== undefined && task['operation'] !== 'getDetails'
  const required = isUsage ? ['operation', 'startDate', 'endDate'] : ['operation']
  return (
    checkPlain(task, fields, required) ?? (isUsage && isTooLong(task) ? tooLong(task) : undefined)
  )
}

const created = '2026-01-05T09:00:00Z'

const details = ({ account, settings }: Context): Item => {
  const money = { amount: account.balance(), currency: 'USD' }
  const used = { credits: account.spent(), requests: account.requests() }
  return {
    operation: 'getDetails',
    organizationName: 'Demo Studio',
    organizationUUID: '5f0c7d0e-3a44-4d52-9c1e-6a1f0d1b7e01',
    balance: { ...money, freeBalance: settings.freeCreditOnly ? money.amount : 0 },
    team: [{ name: 'Demo', email: 'demo@example.com', roles: ['owner'], joinedAt: created }],
    apiKeys: [
      {
        apiKey: 'demo…key',
        name: 'Demo key',
        description: '',
        enabled: true,
        createdAt: created,
        lastUsedAt: new Date(settings.now()).toISOString(),
        requests: account.requests(),
      },
    ],
    usage: { today: used, last7Days: used, last30Days: used, total: used },
  }
}

const tell = (task: JsonObject, context: Context): Item => {
  const { operation } = task
  if (operation === 'getUsageActivity') return usageActivity(task, context)
  if (operation === 'getUsagePerformance' || operation === 'getUsageErrors') {
    return usageOf(operation, task, context)
  }
  return details(context)
}

/** `accountManagement`: the balance, and what was spent on which day. */
export const accountManagement: Reader = {
  kind: 'reader',
  check,
  answer: (task, context) => {
    const { taskType, taskUUID } = task
    const told = tell(task, context)
    return Promise.resolve({ data: [{ taskType, taskUUID, ...told }], errors: [] })
  },
}
