import { expect, test } from 'vitest'
import { openDatabase } from '#main/library/database.ts'
import { createLedger } from '#main/library/ledger.ts'
import { createSpend } from '#main/library/spend.ts'
import { makeSpendHistory } from '#tests/support/spend-history.ts'
import { compareWithBaseline } from './spend-baseline.ts'
import { foldCharges } from './spend-report.ts'
import { costOfAsset, split } from './spend-shares.ts'

const historyOf = (seed: number, tasks = 10_000) => {
  const database = openDatabase(':memory:')
  const ledger = createLedger(database)
  const made = makeSpendHistory({ database, ledger }, { seed, tasks })
  return { database, ledger, spend: createSpend(database), ...made }
}

const sum = (parts: readonly { micros: number }[]): number =>
  parts.reduce((total, { micros }) => total + micros, 0)

test.each([1, 2, 3])(
  'over 10,000 tasks, what kept pictures cost and what was wasted is the ledger’s total (history %i)',
  (seed) => {
    const { database, ledger, spend, from, to } = historyOf(seed)
    const kept = database.prepare('SELECT id FROM assets WHERE trashed_at IS NULL').pluck().all()
    const allIn = kept.reduce<number>(
      (total, id) => total + (costOfAsset(String(id), spend.family(String(id))).allIn ?? 0),
      0,
    )
    const report = foldCharges(spend.charges({ from, to, project: 'all' }))
    expect(allIn + report.waste).toBe(ledger.totalOfAll().spent)
    expect(allIn).toBe(report.allIn)
    expect(report.waste).toBeGreaterThan(0)
    expect(report.own).toBeLessThan(report.allIn)
    expect(ledger.totalOfAll().spent).toBe(
      database
        .prepare("SELECT sum(micros) FROM ledger WHERE kind = 'settled' AND engine = 'runware'")
        .pluck()
        .get(),
    )
    database.close()
  },
)

test.each([4, 5])('the parts of every report add up to its whole (history %i)', (seed) => {
  const { database, ledger, spend, projects, from, to } = historyOf(seed, 3000)
  const filters = [
    ...(['all', 'none'] as const).map((project) => ({ from, to, project })),
    ...projects.flatMap((project) => (project === null ? [] : [{ from, to, project }])),
    { from: '2026-10-05', to: '2026-10-19', project: 'all' as const },
  ]
  for (const filter of filters) {
    const report = foldCharges(spend.charges(filter))
    expect(report.spent).toBeGreaterThan(0)
    for (const parts of [report.models, report.operations, report.projects]) {
      expect(sum(parts)).toBe(report.spent)
      expect(parts.reduce((total, { results }) => total + results, 0)).toBe(report.results)
    }
    expect(report.allIn + report.waste).toBe(report.spent)
    expect([...spend.byDay(filter).values()].reduce((a, b) => a + b, 0)).toBe(report.spent)
  }
  for (const id of projects.filter((project) => project !== null)) {
    const { spent } = foldCharges(spend.charges({ from, to, project: id }))
    expect(spent).toBe(ledger.total({ scope: 'project', id }).spent)
  }
  database.close()
})

test('what is reserved and disputed is what the ledger holds back', () => {
  const { database, ledger, spend } = historyOf(6, 2000)
  const [reserved, disputed] = [spend.open('reserved', 'all'), spend.open('disputed', 'all')]
  expect(reserved.micros + disputed.micros).toBe(ledger.totalOfAll().reserved)
  expect(reserved.jobs).toBeGreaterThan(1)
  expect(spend.troubles(Date.now()).filter(({ kind }) => kind === 'disputed')).toHaveLength(
    Math.min(disputed.tasks, 200),
  )
  database.close()
})

test('a whole amount is split into whole parts that differ by one at most', () => {
  expect(split(10, 3)).toEqual([4, 3, 3])
  expect(split(0, 2)).toEqual([0, 0])
  expect(split(2, 4)).toEqual([1, 1, 0, 0])
})

const charge = {
  model: 'cheap',
  operation: 'text-to-image',
  project: null,
  micros: 600,
  results: 1,
  kept: 1,
  isFamilyKept: true,
  quantities: '{"pixels":1048576,"steps":4,"references":0,"loras":0,"seconds":null}',
  seconds: 1.5,
}
const history = Array.from({ length: 30 }, () => ({
  micros: 3800,
  quantities: { pixels: 1_048_576, steps: null, references: 0, loras: 0, seconds: null },
}))

test('what was saved is what the baseline’s own history would have charged, less what was charged', () => {
  const baseline = { air: 'dear', model: undefined, history, pace: 2 }
  expect(compareWithBaseline(baseline, [charge, charge, { ...charge, model: 'dear' }])).toEqual({
    model: 'dear',
    instead: 7600,
    saved: 6400,
    pictures: 2,
    unpriced: 0,
    secondsFaster: 0.5,
  })
})

test('where the baseline’s price is unknown nothing is claimed, and never 0', () => {
  const baseline = { air: 'dear', model: undefined, history: [], pace: null }
  expect(compareWithBaseline(baseline, [charge])).toMatchObject({
    saved: null,
    unpriced: 1,
    secondsFaster: null,
  })
})
