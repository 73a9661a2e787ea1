import type { Context } from '#main/demo/engine/context.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { taskFields } from '#main/demo/rules/common.ts'
import { choice, type Fields } from '#main/demo/rules/field.ts'
import { checkPlain } from './check-plain.ts'
import type { Reader } from './handler.ts'

const fields: Fields = {
  ...taskFields,
  operation: choice('getDetails'),
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

/** `accountManagement`: the balance and what was spent. */
export const accountManagement: Reader = {
  kind: 'reader',
  check: (task) => checkPlain(task, fields, ['operation']),
  answer: (task, context) =>
    Promise.resolve({
      data: [{ taskType: task['taskType'], taskUUID: task['taskUUID'], ...details(context) }],
      errors: [],
    }),
}
