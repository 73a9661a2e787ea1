import { afterAll, beforeAll, expect, test } from 'vitest'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { models } from '#shared/catalogue/models.ts'
import type { Engine } from '#shared/contract/engine.ts'
import { EngineFailure } from '#shared/contract/engine.ts'
import { basisOf } from '#shared/operations/basis.ts'
import { type AnyOperation, operations } from '#shared/operations/index.ts'
import type { Operation } from '#shared/operations/operation.ts'
import type { Params } from '#shared/operations/params.ts'
import { problemsOf } from '#shared/operations/problems.ts'
import { splitParams } from '#shared/operations/split.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import { createRunware } from '#main/runware/runware.ts'
import { nearLegalParams } from '#tests/support/near-legal-params.ts'
import { legalParams, someSources } from '#tests/support/legal-params.ts'
import { someInputs } from '#tests/support/some-inputs.ts'

const RUNS = 200
const SPOILED = 50

let server: DemoServer
let engine: Engine

/** Has everything checked and nothing made, but for uploads, which later requests name. */
const dryFetch: typeof fetch = (_, init) => {
  const isUpload = typeof init?.body === 'string' && init.body.includes('"operation":"upload"')
  return fetch(isUpload ? server.url : `${server.url}?dryRun=1`, init)
}

beforeAll(async () => {
  server = await createDemoServer({ speed: 0 })
  engine = createRunware({
    id: 'runware',
    connection: {
      url: () => Promise.resolve(server.url),
      key: () => Promise.resolve('good-key'),
      fetch: dryFetch,
    },
    inputs: someInputs(),
    resultOrigins: () => [server.origin],
  })
})
afterAll(() => server.close())

const each = operations.map((operation: AnyOperation): [string, Operation] => [
  operation.id,
  operation,
])

/** What the engine says of a request: null when it takes it. */
const refusal = async (
  operation: Operation,
  model: Model,
  params: Params,
): Promise<string | null> => {
  const uuid = crypto.randomUUID()
  const [first] = splitParams(operation, params, 5)
  const prepared = engine.prepare({
    uuid,
    operation: operation.id,
    params: first ?? params,
    model,
    sources: someSources,
  })
  try {
    const report = await engine.submit({ uuid, operation: operation.id, ...prepared })
    return report.kind === 'failed' ? JSON.stringify(report.failure) : null
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error
    return `${String(error.detail['serviceCode'])} ${String(error.detail['parameter'])}: ${String(error.detail['message'])}`
  }
}

test.each(each)(
  '%s has a model that can do it, and a price or none that is known',
  (id, operation) => {
    const fitting = modelsFor({ models }, id)
    expect(fitting.length).toBeGreaterThan(0)
    for (const model of fitting) {
      const { price } = basisOf(legalParams({ operation, model }, 1), model, someSources)
      if ('low' in price) {
        expect(price.low).toBeGreaterThanOrEqual(0)
        expect(price.high).toBeGreaterThanOrEqual(price.low)
        expect(price.upper).toBeGreaterThanOrEqual(price.high)
      }
    }
  },
)

test.each(each)(
  'every form of %s that is legal here is taken by the service’s rules, for each model',
  async (id, operation) => {
    const fitting = modelsFor({ models }, id)
    const refused = new Map<string, string>()
    for (let run = 0; run < RUNS; run += 1) {
      const model = fitting[run % fitting.length]
      if (!model) throw new Error(id)
      const params = operation.params.parse(legalParams({ operation, model }, run))
      expect(problemsOf({ operation, params, model, sources: someSources })).toEqual([])
      const said = await refusal(operation, model, params)
      if (said !== null) refused.set(`${model.air} ${said}`, JSON.stringify(params))
    }
    expect([...refused]).toEqual([])
  },
  120_000,
)

/** Questions are answered leniently: a kind that nobody knows finds nothing. */
const made = each.filter(([, { answer }]) => answer === undefined)

test.each(made)(
  'a form of %s with one thing wrong is refused by both, and the service names what it is',
  async (id, operation) => {
    const fitting = modelsFor({ models }, id)
    const taken: string[] = []
    for (let run = 0; run < SPOILED; run += 1) {
      const model = fitting[(run * 7) % fitting.length]
      const near = model && nearLegalParams({ operation, model }, run)
      if (!model || !near) continue
      const parsed = operation.params.safeParse(near.params)
      const problems = parsed.success
        ? problemsOf({ operation, params: parsed.data, model, sources: someSources })
        : [{ parameter: near.wrong }]
      if (problems.length === 0) taken.push(`here: ${model.air} ${near.wrong}`)
      const said = await refusal(operation, model, near.params)
      if (said === null) taken.push(`there: ${model.air} ${near.wrong}`)
      else expect(said).toMatch(/^\w+ (?!undefined)[\w.,\s]+: \S/u)
    }
    expect(taken).toEqual([])
  },
  120_000,
)
