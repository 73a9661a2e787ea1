import { account } from '#shared/model/account.ts'
import { defineQuestion } from './operation.ts'
import { parameters } from './parameters.ts'

/** What the account holds. */
export const accountDetails = defineQuestion({
  id: 'account-details',
  title: 'Account details',
  verb: 'Look',
  summary: 'Tells whose account it is and what is left on it.',
  icon: 'wallet',
  group: 'models',
  params: parameters('model'),
  answer: account,
  unlisted: true,
  credits: 0,
  makes: 'figures',
  places: [],
})
