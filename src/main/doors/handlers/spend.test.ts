import { noInputs } from '#tests/support/no-inputs.ts'
import { expect, test } from 'vitest'
import type { Envelope } from '#shared/contract/envelope.ts'
import { models } from '#shared/catalogue/models.ts'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/routes.ts'
import type { Row } from '#shared/model/spend.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { localDay } from '#shared/std/local-day.ts'
import { createDispatch, type Handlers } from '#main/doors/dispatch.ts'
import { createRunware } from '#main/runware/runware.ts'
import { goodParams, openPlainStudio } from '#tests/support/plain-studio.ts'
import { assetHandlers } from './assets.ts'
import type { HandlerContext } from './context.ts'
import { moneyHandlers } from './money.ts'
import { spendHandlers } from './spend.ts'

const DAY = 24 * 60 * 60_000
const today = localDay(Date.now())
const range = { from: today, to: localDay(Date.now() + 7 * DAY) }

/** A studio whose routes are asked as the window asks them. */
const open = async () => {
  const plain = await openPlainStudio()
  const { library, studio, server } = plain
  const saved: { name: string; rows: readonly Row[] }[] = []
  const emitted: string[] = []
  const { usage } = createRunware({
    id: 'runware',
    connection: { url: () => Promise.resolve(server.url), key: () => Promise.resolve('k'), fetch },
    inputs: noInputs,
    resultOrigins: () => [],
  })
  const context: Partial<HandlerContext> = {
    library,
    studio,
    now: Date.now,
    catalogue: () => ({ models }),
    emit: (name) => void emitted.push(name),
    saveTable: (name, rows) => {
      saved.push({ name, rows })
      return Promise.resolve(`/somewhere/${name}`)
    },
    settings: { get: () => defaultSettings } as HandlerContext['settings'],
    usage: (days) => usage?.(days) ?? Promise.resolve([]),
  }
  const whole = context as HandlerContext
  const handlers = { ...assetHandlers(whole), ...moneyHandlers(whole), ...spendHandlers(whole) }
  const dispatch = createDispatch(handlers as Handlers, (error) => {
    throw error
  })
  const ask = async <Name extends RouteName>(name: Name, input: RouteInput<Name>) => {
    const answer: Envelope = await dispatch(name, input)
    if (!answer.ok) throw new Error(answer.code)
    return answer.value as RouteOutput<Name>
  }
  const billed = (): number =>
    Math.round(server.log.reduce((sum, { cost = 0 }) => sum + cost, 0) * 1e6)
  /** Puts so many tasks where nobody can tell whether they were charged. */
  const dispute = async (count: number): Promise<string[]> => {
    await studio.pauseQueue(true)
    const params = { ...goodParams, count }
    const { id, tasks } = await studio.run({ operation: 'text-to-image', params })
    const uuids = tasks.map(({ uuid }) => uuid)
    await library.write(() => {
      for (const uuid of uuids) {
        const payer = { uuid, jobId: id, engine: 'runware' as const }
        library.ledger.reserve(payer, 4000, { at: 1, day: today })
        library.ledger.dispute(payer, 'outcome-unknown', { at: 2, day: today })
      }
    })
    return uuids
  }
  return { ...plain, ask, dispatch, saved, emitted, billed, dispute }
}

test('what was spent is what the service billed, and a picture carries its rejected sibling', async () => {
  const { ask, generate, billed } = await open()
  const { tasks } = await generate({ count: 2 })
  const [first = '', second = ''] = tasks.map(({ assetId }) => assetId ?? '')
  await ask('assets.trash', { ids: [second] })
  const report = await ask('money.spend', range)
  expect(report.spent).toBe(billed())
  expect(report).toMatchObject({ results: 2, kept: 1, allIn: billed(), waste: 0 })
  expect(report.models).toMatchObject([{ model: goodParams.model, results: 2, kept: 1 }])
  expect(report.days).toHaveLength(14)
  const cost = await ask('money.assetCost', { id: first })
  expect(cost.allIn).toBe(billed())
  expect(cost.own).toBe(tasks[0]?.costMicros)
  expect(await ask('money.assetCost', { id: second })).toEqual({
    own: tasks[1]?.costMicros,
    allIn: null,
  })
  await ask('assets.trash', { ids: [first] })
  expect(await ask('money.spend', range)).toMatchObject({ allIn: 0, waste: billed() })
})

test('an unknown outcome is listed until the user says what became of it; lines are only ever added', async () => {
  const { ask, dispatch, library, emitted, dispute } = await open()
  const [one = '', two = ''] = await dispute(2)
  const { troubles } = await ask('money.troubles', {})
  expect(troubles).toHaveLength(2)
  expect(troubles[0]).toMatchObject({ kind: 'disputed', micros: 4000, prompt: goodParams.prompt })
  await ask('money.clearUp', { taskUuid: one, micros: null })
  await ask('money.clearUp', { taskUuid: two, micros: 700 })
  expect(await ask('money.troubles', {})).toEqual({ troubles: [] })
  expect(library.ledger.of(one)).toMatchObject({ state: 'released', charged: 0 })
  expect(library.ledger.of(one)?.reason).toBe('user-says-not-charged')
  expect(library.ledger.totalOfAll()).toEqual({ spent: 700, reserved: 0 })
  expect(emitted).toContain('money.changed')
  expect(await dispatch('money.clearUp', { taskUuid: two, micros: null })).toMatchObject({
    ok: false,
    code: 'not-found',
  })
  const lines = library.spend.lines({ from: '1970-01-01', to: range.to, project: 'all' })
  expect(lines.map(({ kind }) => kind).toSorted()).toEqual(
    ['disputed', 'disputed', 'released', 'reserved', 'reserved', 'settled'].toSorted(),
  )
})

test('a picture that was charged and never arrived is listed until it is here, and counts as waste', async () => {
  const { ask, generate, library, server, studio, when, billed } = await open()
  server.faults.set({ fault: { kind: 'media-missing' } })
  const { id, tasks } = await generate()
  expect(await ask('money.troubles', {})).toMatchObject({
    troubles: [
      { kind: 'no-file', taskUuid: tasks[0]?.uuid, jobId: id, micros: billed(), trying: false },
    ],
  })
  expect(await ask('money.spend', range)).toMatchObject({ spent: billed(), waste: billed() })
  // Listed however old it is, for the queue is where its file is asked for again.
  expect(library.jobs.newest(0)).toMatchObject([{ id }])
  server.faults.clear()
  await studio.retry(id, {})
  await when(id, ({ state }) => state === 'done')
  expect(await ask('money.troubles', {})).toEqual({ troubles: [] })
  expect(await ask('money.spend', range)).toMatchObject({ spent: billed(), waste: 0 })
})

test('days agree with the service until something is booked that it knows nothing of', async () => {
  const { ask, generate, billed, dispute } = await open()
  await generate()
  const days = { from: localDay(Date.now() - 40 * DAY), to: range.to }
  const ahead = async (): Promise<number> =>
    (await ask('money.reconcile', days)).differences.reduce(
      (sum, { ours, theirs }) => sum + ours - theirs,
      0,
    )
  expect(await ahead()).toBe(0)
  expect(await ask('money.reconcile', days)).toMatchObject({ days: 48 })
  const [lost = ''] = await dispute(1)
  await ask('money.clearUp', { taskUuid: lost, micros: billed() + 700 })
  expect(await ahead()).toBe(billed() + 700)
  expect((await ask('money.reconcile', days)).differences).toHaveLength(1)
})

test('the ledger leaves as a table, and a client’s invoice adds up', async () => {
  const { ask, generate, saved, billed } = await open()
  const { project } = await ask('projects.add', { name: '=Autumn & Co' })
  await generate({ count: 2 })
  expect(await ask('money.exportLines', range)).toEqual({
    path: `/somewhere/chofesh-spend-${range.from}-to-${range.to}.csv`,
  })
  const [head, ...lines] = saved[0]?.rows ?? []
  expect(head).toHaveLength(9)
  const settled = lines.filter((line) => line[5] === 'settled')
  expect(settled).toHaveLength(2)
  expect(settled.reduce((sum, line) => sum + Number(line[6]) * 1e6, 0)).toBeCloseTo(billed())
  expect(settled.map((line) => line[7])).toEqual([1, 1])

  await ask('credits.set', { operation: 'text-to-image', hundredths: 250 })
  const month = today.slice(0, 7)
  await ask('money.exportInvoice', { project: 'all', month, unit: 'credits', rate: 120_000 })
  expect(saved[1]?.rows.slice(-2)).toEqual([
    ['Text to image', 2, 5, 0.6],
    ['Total', 2, 5, 0.6],
  ])
  await ask('money.exportInvoice', { project: project.id, month, unit: 'dollars', rate: null })
  expect(saved[2]?.name).toBe(`invoice-autumn-co-${month}.csv`)
  expect(saved[2]?.rows.at(-1)).toEqual(['Total', 0, 0])
})

test('credits can be changed for operations there are, and the next estimate shows it', async () => {
  const { ask, dispatch, studio } = await open()
  const { rates } = await ask('credits.list', {})
  expect(rates).toContainEqual({ operation: 'text-to-image', hundredths: 100, standard: 100 })
  await ask('credits.set', { operation: 'text-to-image', hundredths: 150 })
  const asked = { operation: 'text-to-image', params: { ...goodParams, count: 4 } }
  expect(studio.estimate(asked).credits).toBe(600)
  await ask('credits.set', { operation: 'text-to-image', hundredths: null })
  expect(studio.estimate(asked).credits).toBe(400)
  expect(await dispatch('credits.set', { operation: 'tea', hundredths: 1 })).toMatchObject({
    ok: false,
  })
})

test('days that are none, and money below nothing, are refused at the door', async () => {
  const { dispatch } = await open()
  for (const [name, input] of [
    ['money.spend', { from: '2026-13-01', to: today }],
    ['money.reconcile', { from: today, to: 'tomorrow' }],
    ['money.clearUp', { taskUuid: crypto.randomUUID(), micros: -1 }],
    ['money.exportInvoice', { project: 'all', month: '2026-00', unit: 'credits', rate: null }],
    ['credits.set', { operation: 'text-to-image', hundredths: 0.5 }],
  ] as const) {
    expect(await dispatch(name, input)).toMatchObject({ ok: false, code: 'invalid-request' })
  }
})
