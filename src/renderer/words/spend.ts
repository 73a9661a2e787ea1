import type { CapScope } from '#shared/model/money.ts'
import type { Trouble } from '#shared/model/spend.ts'
import { dollars } from './money.ts'
import { counted, grouped } from './numbers.ts'

const jobs = (count: number): string => counted(count, 'job', 'jobs')
const pictures = (count: number): string => counted(count, 'picture', 'pictures')

/** A share as people say it: `61 %`; what is not nothing never reads as nothing, nor what is not all as all. */
export const percent = (part: number, whole: number): string => {
  if (whole === 0) return '–'
  const share = (100 * part) / whole
  const shown = Math.round(share)
  if (shown === 0 && part !== 0) return '< 1 %'
  return shown === 100 && part !== whole ? '> 99 %' : `${shown} %`
}

/** What a limit is set for, inside a sentence. */
const capNames: Record<CapScope, string> = {
  day: 'today’s limit',
  project: 'the limit of the project',
  batch: 'the limit of the batch',
  key: 'the limit of the API key',
}

/** Words of limits, wherever they are shown. */
export const limitWords = {
  today: 'Today',
  todayLimit: 'Limit for each day',
  projectLimit: (name: string): string => `Limit for ${name}`,
  meter: (spent: string, cap: string): string => `Today ${spent} of ${cap}. Change the limit.`,
  meterOpen: (spent: string): string => `Today ${spent}, no limit set. Set one.`,
  of: 'of',
  ofLimit: (cap: string): string => `of a ${cap} limit`,
  noLimit: 'no limit set',
  set: 'Set a limit',
  change: 'Change the limit',
  save: 'Save',
  remove: 'Remove the limit',
  amount: 'Limit in dollars',
  reserved: (amount: string, count: number): string => `${amount} held back for ${jobs(count)}`,
  heldBack: (amount: string): string => `${amount} held back`,
  rule: 'Nothing is sent that could go beyond this. Work that does not fit waits and is not lost.',
  /** `name`: of the project, where it is known. */
  wait: (count: number, scope: CapScope, name?: string): string =>
    `${jobs(count)} ${count === 1 ? 'waits' : 'wait'} for ${
      name === undefined ? capNames[scope] : `the limit of ${name}`
    }`,
  needs: (needs: string, left: string, cap: string): string =>
    `${needs} needed; ${left} is left of ${cap}.`,
  raise: (to: string): string => `Raise to ${to}`,
} as const

/** Words of the project picker. */
export const projectWords = {
  none: 'No project',
  pick: 'Project that new work is booked to',
  hint: 'New work is booked to the project chosen here.',
  create: 'New project',
  name: 'Name of the project',
  add: 'Create',
  rename: (name: string): string => `Rename ${name}`,
  save: 'Save',
} as const

/** Words of the Spend surface. */
export const spendWords = {
  title: 'Spend',
  range: 'Days',
  project: 'Project',
  allProjects: 'All projects',
  last14: 'Last 14 days',
  last365: 'Last 12 months',
  invoice: 'Client invoice',
  csv: 'CSV',
  csvLong: 'Save every line of the ledger as CSV',
  saved: 'Saved',
  chart: (days: number): string => `Last ${days} days`,
  bar: (day: string, amount: string): string => `${day}: ${amount}`,
  keptCosts: 'A kept picture costs',
  allTries: 'all tries included',
  neverKept: (share: string): string => `${share} went to what was not kept`,
  nothingKept: 'nothing was kept yet',
  savedAgainst: (model: string): string => `Saved against ${model}`,
  moreThan: (model: string): string => `More than with ${model}`,
  less: (share: string): string => `${share} less`,
  more: (share: string): string => `${share} more`,
  faster: (seconds: string): string => `${seconds} faster`,
  slower: (seconds: string): string => `${seconds} slower`,
  fromPictures: (count: number): string => `from ${pictures(count)}`,
  unpriced: (count: number): string => `${grouped(count)} could not be compared`,
  savedUnknown: 'Unknown: no picture yet that a price of this model is known for.',
  baseline: 'Model to compare with',
  changeBaseline: 'Compare with another model',
  baselineHelp: 'Pictures made by other models are priced as this one would have charged them.',
  breakdown: 'What it went to',
  models: 'Models',
  operations: 'Operations',
  projects: 'Projects',
  credits: 'Credits',
  model: 'Model',
  operation: 'Operation',
  results: 'Results',
  kept: 'Kept',
  usual: 'Usual range',
  usualHelp: 'Nine charges out of ten lay in this range.',
  spent: 'Spent',
  total: 'Total',
  noProject: 'No project',
  creditsHelp:
    'What a result is billed to clients at. Prices, pictures and invoices show these credits.',
  creditsEach: 'Credits for each result',
  creditsStandard: (standard: string): string => `Standard: ${standard}`,
  creditsProblem: 'Write a number of credits with at most two digits after the point.',
  emptyTitle: (range: string): string => `Nothing was spent: ${range}`,
  emptyText: 'What you pay for shows up here the moment it is charged, down to the micro-dollar.',
  emptyDemoTitle: 'Nothing was spent: the demo is free',
  emptyDemoText:
    'The demo engine draws on this machine and charges nothing. It never enters these figures.',
  emptyAction: 'Make a picture',
  demoNote: 'The demo engine is in use. It is free and never enters these figures.',
  failedTitle: 'What was spent could not be read',
  retry: 'Try again',
} as const

/** Words of what needs a look. */
export const lookWords = {
  title: 'Needs a look',
  nothing: 'Nothing needs a look.',
  nothingText: 'Everything paid for is here, and no work waits for money.',
  noFile: 'Charged, no result',
  disputed: 'Perhaps charged',
  noFileText: ({ micros, trying }: Trouble, model: string, day: string): string =>
    `${model}, ${day}: ${dollars(micros)} was charged and the file never arrived. ${
      trying ? 'It is still being fetched.' : 'The queue can fetch it again.'
    }`,
  disputedText: ({ micros }: Trouble, model: string, day: string): string =>
    micros === 0
      ? `${model}, ${day}: it was sent, and nobody can tell whether it was charged.`
      : `${model}, ${day}: it was sent, and nobody can tell whether it was charged. Up to ${dollars(micros)} is held back.`,
  beyond: (tasks: number): string =>
    `${counted(tasks, 'task', 'tasks')} further back in the queue ${tasks === 1 ? 'is' : 'are'} not counted here yet.`,
  copy: 'Copy text for support',
  copied: 'Text for support copied',
  withPrompt: 'With the prompt',
  show: 'Show in the queue',
  clear: 'Clear it up…',
  clearTitle: 'What does the service say?',
  clearText:
    'Look for this task in your account, or ask support. What you say here is booked as a new line; no line of the ledger is ever changed.',
  task: 'Task',
  notCharged: 'Book that it was not charged',
  orNot: 'It was not charged',
  charged: 'It was charged',
  chargedAmount: 'Amount charged in dollars',
  book: 'Book it',
  cleared: 'Booked',
  overrun: 'A task cost more than was held back for it',
  overrunText: (amount: string): string =>
    `${amount} more than expected was charged. Nothing is sent until you have seen this.`,
  goOn: 'Go on',
  ceiling: (model: string): string => `The price of ${model} is unknown`,
  ceilingText: (count: number): string =>
    `${jobs(count)} ${count === 1 ? 'waits' : 'wait'}. Say what one result may cost at most.`,
  ceilingAmount: 'At most, in dollars for each result',
  ceilingSave: 'Use this',
  balance: (count: number): string =>
    `${jobs(count)} ${count === 1 ? 'waits' : 'wait'} for balance`,
  balanceText: (needs: string, balance: string): string =>
    `${needs} needed; ${balance} is on your account. Top it up at runware.ai, and waiting work goes on.`,
} as const

/** Words of comparing with the service. */
export const reconcileWords = {
  title: 'The service’s own figures',
  text: 'Asks Runware what it charged on these days, and lists where we differ.',
  ask: 'Compare',
  asking: 'Asking…',
  booked: (count: number): string =>
    `${counted(count, 'charge was', 'charges were')} missing from the ledger and ${
      count === 1 ? 'is' : 'are'
    } booked now.`,
  agree: (days: number): string => `All ${counted(days, 'day agrees', 'days agree')}.`,
  differ: (count: number): string =>
    `${counted(count, 'day differs', 'days differ')}. A task that ends after midnight may count for the day before.`,
  day: 'Day',
  ours: 'Ours',
  theirs: 'Theirs',
  noKey: 'Needs an API key.',
} as const

/** Words of the invoice. */
export const invoiceWords = {
  title: 'Client invoice',
  text: 'A CSV file with what was made in one month, by operation.',
  month: 'Month',
  unit: 'Count in',
  credits: 'Credits',
  dollars: 'Dollars',
  dollarsHelp: 'What the service charged.',
  rate: 'Rate for a credit, in dollars',
  rateHelp: 'Leave empty to list credits without an amount.',
  save: 'Save as CSV…',
  cancel: 'Cancel',
} as const

/** A text about one task for the service's support: no key, and the prompt only where it is given. */
export const supportText = (
  { taskUuid, kind, model, micros, at }: Trouble,
  prompt: string | null,
): string =>
  [
    kind === 'no-file'
      ? `A task was charged ${dollars(micros)}, and its result never arrived.`
      : 'A task was sent, and neither its responses nor the archive tell whether it was run and charged.',
    `taskUUID: ${taskUuid}`,
    `model: ${model}`,
    `time: ${new Date(at).toISOString()}`,
    ...(prompt === null ? [] : [`prompt: ${prompt}`]),
    kind === 'no-file'
      ? 'Please make the result available again, or refund the task.'
      : 'Please tell whether it was charged, and make the result available if there is one.',
  ].join('\n')
