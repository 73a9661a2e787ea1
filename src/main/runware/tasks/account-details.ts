import { readAccount } from '#main/runware/account.ts'
import type { Wire } from './wire.ts'

/** The account as `accountManagement`. */
export const accountDetails: Wire = {
  taskType: 'accountManagement',
  async: false,
  withoutModel: true,
  free: true,
  places: {},
  more: () => ({ operation: 'getDetails' }),
  answer: readAccount,
}
