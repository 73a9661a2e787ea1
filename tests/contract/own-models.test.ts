import { afterAll, beforeAll, expect, test } from 'vitest'
import { architectures } from '#shared/catalogue/architectures.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { models } from '#shared/catalogue/models.ts'
import { withOwn } from '#shared/catalogue/own-models.ts'
import { type Engine, EngineFailure } from '#shared/contract/engine.ts'
import type { OwnModel } from '#shared/model/own-model.ts'
import { findOperation } from '#shared/operations/index.ts'
import type { Params } from '#shared/operations/params.ts'
import { splitParams } from '#shared/operations/split.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import { createRunware } from '#main/runware/runware.ts'
import { legalParams, someSources } from '#tests/support/legal-params.ts'
import { someInputs } from '#tests/support/some-inputs.ts'

const RUNS = 12

let server: DemoServer
let live: Engine
let dry: Engine

beforeAll(async () => {
  server = await createDemoServer({ speed: 0 })
  const engineAt = (query: string): Engine =>
    createRunware({
      id: 'runware',
      connection: {
        url: () => Promise.resolve(`${server.url}${query}`),
        key: () => Promise.resolve('good-key'),
        fetch,
      },
      inputs: someInputs(),
      resultOrigins: () => [server.origin],
    })
  live = engineAt('')
  dry = engineAt('?dryRun=1')
})
afterAll(() => server.close())

/** What an engine says of a request: null when it takes it. */
const refusal = async (
  engine: Engine,
  operation: string,
  { params, model }: { params: Params; model: Model },
): Promise<string | null> => {
  const uuid = crypto.randomUUID()
  const prepared = engine.prepare({ uuid, operation, params, model, sources: someSources })
  try {
    await engine.submit({ uuid, operation, ...prepared })
    return null
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error
    return JSON.stringify(error.detail)
  }
}

const uploaded = async (architecture: string, air: string): Promise<OwnModel> => {
  const model = findModel({ models }, 'runware:model-upload@checkpoint')
  if (!model) throw new Error('Nothing can be uploaded')
  const name = `Mine of ${architecture}`
  const params = { address: 'https://example.com/a.safetensors', name, architecture, air }
  expect(await refusal(live, 'upload-model', { params, model })).toBeNull()
  return {
    air,
    name,
    version: null,
    kind: 'checkpoint',
    architecture,
    triggerWords: null,
    weight: null,
    about: null,
    private: true,
    picture: null,
    assetId: null,
    engine: 'runware',
    origin: 'uploaded',
    favourite: false,
    createdAt: 0,
  }
}

test.each(architectures.map(({ id }, at) => [id, `acme:${at}@1`]))(
  'a checkpoint of one’s own of %s takes what its architecture is said to take',
  async (architecture, air) => {
    const own = await uploaded(architecture, air)
    const model = findModel({ models: withOwn(models, [own]) }, air)
    if (!model) throw new Error(architecture)
    const refused: string[] = []
    for (const id of model.capabilities) {
      const operation = findOperation(id)
      if (!operation) throw new Error(id)
      for (let run = 0; run < RUNS; run += 1) {
        const params = operation.params.parse(legalParams({ operation, model }, run))
        const [first = params] = splitParams(operation, params, 5)
        const said = await refusal(dry, id, { params: first, model })
        if (said !== null) refused.push(`${id}: ${said}`)
      }
    }
    expect([...new Set(refused)]).toEqual([])
  },
  60_000,
)
