import { findModel } from '#shared/catalogue/catalogue.ts'
import { MICROS_PER_DOLLAR } from '#shared/model/money.ts'
import type { Row, SpendFilter } from '#shared/model/spend.ts'
import { findOperation } from '#shared/operations/index.ts'
import { addDays, localDay } from '#shared/std/local-day.ts'
import type { Spending } from './spend.ts'

/** A table to be written to a file, with the name suggested for it. */
export interface Table {
  name: string
  rows: readonly Row[]
}

/** What a client is to be billed for. */
export interface InvoiceWish {
  project: SpendFilter['project']
  /** Such as `2026-11`. */
  month: string
  unit: 'credits' | 'dollars'
  rate: number | null
}

/** Dollars as a number: exact up to nine thousand million, and never in powers of ten. */
const dollars = (micros: number): number => micros / MICROS_PER_DOLLAR

const credits = (hundredths: number): number => hundredths / 100

/** A name as part of a file's name. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40) || 'project'

const titleOf = (operation: string): string => findOperation(operation)?.title ?? operation

const projectName = (spending: Spending, project: SpendFilter['project']): string => {
  if (project === 'all') return 'All projects'
  return project === 'none' ? 'No project' : spending.projectName(project)
}

/** Every line of the ledger between two days. */
export const linesTable = (spending: Spending, filter: SpendFilter): Table => {
  const rates = new Map(
    spending.credits().map(({ operation, hundredths }) => [operation, hundredths]),
  )
  const catalogue = spending.catalogue()
  const head = [
    'Date',
    'Project',
    'Model',
    'Operation',
    'Task',
    'State',
    'Dollars',
    'Credits',
    'Reason',
  ]
  const rows = spending
    .lines(filter)
    .map((line): Row => [
      new Date(line.at).toISOString(),
      line.project ?? '',
      findModel(catalogue, line.model)?.name ?? line.model,
      titleOf(line.operation),
      line.taskUuid,
      line.kind,
      dollars(line.micros),
      line.kind === 'settled' ? credits(rates.get(line.operation) ?? 0) : '',
      line.reason ?? '',
    ])
  return {
    name: `chofesh-spend-${filter.from}-to-${filter.to}.csv`,
    rows: [head, ...rows],
  }
}

interface Item {
  title: string
  results: number
  micros: number
  hundredths: number
}

/** What was made in a month, by operation. */
const itemsOf = (spending: Spending, { project, month }: InvoiceWish): Item[] => {
  const from = `${month}-01`
  const to = addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1)
  const rates = new Map(
    spending.credits().map(({ operation, hundredths }) => [operation, hundredths]),
  )
  return spending.report({ from, to, project }).operations.map((each) => ({
    title: titleOf(each.operation),
    results: each.results,
    micros: each.micros,
    hundredths: each.results * (rates.get(each.operation) ?? 0),
  }))
}

const total = (items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0)

const inDollars = (items: readonly Item[]): Row[] => [
  ['Operation', 'Results', 'Amount (USD)'],
  ...items.map(({ title, results, micros }): Row => [title, results, dollars(micros)]),
  ['Total', total(items, ({ results }) => results), dollars(total(items, ({ micros }) => micros))],
]

/** Each line is rounded to a micro-dollar, so that the lines add up to the total. */
const inCredits = (items: readonly Item[], rate: number | null): Row[] => {
  const amount = ({ hundredths }: Item): number => Math.round((hundredths * (rate ?? 0)) / 100)
  const priced = (micros: number): Row => (rate === null ? [] : [dollars(micros)])
  return [
    ['Operation', 'Results', 'Credits', ...(rate === null ? [] : ['Amount (USD)'])],
    ...items.map((item): Row => [
      item.title,
      item.results,
      credits(item.hundredths),
      ...priced(amount(item)),
    ]),
    [
      'Total',
      total(items, ({ results }) => results),
      credits(total(items, ({ hundredths }) => hundredths)),
      ...priced(total(items, amount)),
    ],
  ]
}

/** What a client owes for one month of one project. */
export const invoiceTable = (spending: Spending, wish: InvoiceWish): Table => {
  const { project, month, unit, rate } = wish
  const items = itemsOf(spending, wish)
  const name = projectName(spending, project)
  return {
    name: `invoice-${slug(name)}-${month}.csv`,
    rows: [
      ['Invoice'],
      ['Project', name],
      ['Month', month],
      ['Date', localDay(spending.now())],
      ...(unit === 'credits' && rate !== null ? [['Rate per credit (USD)', dollars(rate)]] : []),
      [],
      ...(unit === 'dollars' ? inDollars(items) : inCredits(items, rate)),
    ],
  }
}
