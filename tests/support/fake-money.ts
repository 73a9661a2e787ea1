import { Failure } from '#shared/contract/failures.ts'
import type { CapStanding } from '#shared/contract/money-routes.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { Project } from '#shared/model/project.ts'
import type { CreditRate, SpendReport, Trouble } from '#shared/model/spend.ts'
import { operations } from '#shared/operations/index.ts'
import { addDays, localDay } from '#shared/std/local-day.ts'

type MoneyHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `money.${string}` | `projects.${string}` | `credits.${string}`>
>

const AUTUMN = '5c1d7c0e-0000-4000-8000-000000000001'
const WINTER = '5c1d7c0e-0000-4000-8000-000000000002'

const bars = [36, 46, 32, 54, 68, 43, 27, 23, 61, 77, 50, 44, 71, 41]

const models: SpendReport['models'] = [
  ['runware:400@4', 3911, 1604, 500, 700, 2_310_000],
  ['runware:101@1', 402, 153, 1300, 5100, 1_480_000],
  ['runware:102@1', 118, 78, 3100, 4900, 460_000],
  ['google:4@3', 12, 9, 46_600, 46_600, 560_000],
  ['runware:llama-3-1-8b@prompt-enhancer', 0, 0, 0, 0, 0],
  ['openai:gpt-image@2', 2, 1, 350_000, 350_000, 700_000],
].map(([model, results, kept, low, high, micros]) => ({
  model: String(model),
  results: Number(results),
  kept: Number(kept),
  low: Number(low),
  high: Number(high),
  micros: Number(micros),
}))

const spent = models.reduce((sum, { micros }) => sum + micros, 0)
const results = models.reduce((sum, each) => sum + each.results, 0)
const kept = models.reduce((sum, each) => sum + each.kept, 0)

const full = (): SpendReport => ({
  spent,
  results,
  kept,
  days: bars.map((height, index) => ({
    day: addDays(localDay(Date.now()), index - 13),
    micros: height * 10_000,
  })),
  projects: [
    { project: AUTUMN, results: 3100, kept: 1500, micros: 3_910_000 },
    { project: WINTER, results: 900, kept: 200, micros: 1_000_000 },
    { project: null, results: results - 4000, kept: kept - 1700, micros: spent - 4_910_000 },
  ],
  models,
  operations: [
    { operation: 'text-to-image', results, kept, micros: spent },
    { operation: 'enhance-prompt', results: 0, kept: 0, micros: 0 },
  ],
  own: Math.round(spent * 0.39),
  allIn: Math.round(spent * 0.82),
  waste: spent - Math.round(spent * 0.82),
  reserved: { micros: 6000, jobs: 3 },
  disputed: { micros: 3800, tasks: 1 },
  baseline: {
    model: 'runware:101@1',
    saved: 18_400_000,
    instead: 21_900_000,
    pictures: 4842,
    unpriced: 14,
    secondsFaster: 0.4,
  },
})

const empty = (): SpendReport => ({
  ...full(),
  spent: 0,
  results: 0,
  kept: 0,
  days: full().days.map(({ day }) => ({ day, micros: 0 })),
  projects: [],
  models: [],
  operations: [],
  own: 0,
  allIn: 0,
  waste: 0,
  reserved: { micros: 0, jobs: 0 },
  disputed: { micros: 0, tasks: 0 },
  baseline: { ...full().baseline, saved: null, instead: 0, pictures: 0, unpriced: 0 },
})

const trouble = (part: Partial<Trouble>): Trouble => ({
  taskUuid: crypto.randomUUID(),
  jobId: crypto.randomUUID(),
  kind: 'no-file',
  model: 'openai:gpt-image@2',
  operation: 'text-to-image',
  micros: 350_000,
  at: Date.now() - 2 * 24 * 60 * 60_000,
  trying: true,
  prompt: 'A paper boat on a still lake',
  ...part,
})

/** Seconds, years, or a failure, so that every state of the surface can be looked at: `?spend=slow`. */
const answerOf = (way: string | null): SpendReport | Promise<SpendReport> => {
  if (way === 'failed') throw new Failure('internal')
  if (way === 'slow') return new Promise(() => undefined)
  return way === 'empty' ? empty() : full()
}

/** Limits, projects and what was spent, in the page's memory. */
export const fakeMoney = (): MoneyHandlers => {
  const way = new URLSearchParams(location.search).get('spend')
  const isEmpty = way === 'empty'
  const caps: CapStanding[] = [
    { scope: 'day', id: '', cap: 1_000_000, spent: isEmpty ? 0 : 410_000, reserved: 6000 },
    { scope: 'project', id: AUTUMN, cap: 5_000_000, spent: 4_970_000, reserved: 0 },
    { scope: 'project', id: WINTER, cap: null, spent: 1_000_000, reserved: 0 },
  ]
  const projects: Project[] = [
    { id: AUTUMN, name: 'Autumn campaign', createdAt: 0 },
    { id: WINTER, name: 'Winter lookbook', createdAt: 0 },
  ]
  let troubles = isEmpty
    ? []
    : [trouble({}), trouble({ kind: 'disputed', model: 'runware:101@1', micros: 3800 })]
  let rates: CreditRate[] = operations.map(({ id, credits }) => ({
    operation: id,
    hundredths: credits,
    standard: credits,
  }))
  return {
    'projects.list': () => ({ projects }),
    'projects.add': ({ name }) => {
      const project = { id: crypto.randomUUID(), name, createdAt: Date.now() }
      projects.push(project)
      return { project }
    },
    'projects.rename': ({ id, name }) => {
      const project = projects.find((each) => each.id === id)
      if (!project) throw new Failure('not-found')
      project.name = name
      return { project }
    },
    'money.standing': () => ({ caps, overrun: null }),
    'money.setCap': ({ scope, id, micros }) => {
      const found = caps.find((cap) => cap.scope === scope && cap.id === id)
      if (found) found.cap = micros
      else caps.push({ scope, id, cap: micros, spent: 0, reserved: 0 })
      return {}
    },
    'money.setCeiling': () => ({}),
    'money.acceptOverrun': () => ({}),
    'money.spend': () => answerOf(way),
    'money.assetCost': () => ({ own: 600, allIn: 2400 }),
    'money.troubles': () => ({ troubles }),
    'money.clearUp': ({ taskUuid }) => {
      troubles = troubles.filter((each) => each.taskUuid !== taskUuid)
      return {}
    },
    'money.reconcile': ({ from }) => ({
      booked: 2,
      days: 14,
      differences: [{ day: from, ours: 412_000, theirs: 416_200 }],
    }),
    'money.exportLines': () => ({ path: '/home/anna/Documents/chofesh-spend.csv' }),
    'money.exportInvoice': () => ({ path: '/home/anna/Documents/invoice-autumn-campaign.csv' }),
    'credits.list': () => ({ rates }),
    'credits.set': ({ operation, hundredths }) => {
      rates = rates.map((rate) =>
        rate.operation === operation ? { ...rate, hundredths: hundredths ?? rate.standard } : rate,
      )
      return {}
    },
  }
}
