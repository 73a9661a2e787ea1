import { test, expect } from 'vitest'
import { modelsFor } from './catalogue.ts'
import { models } from './models.ts'
import { operations } from '#shared/operations/index.ts'
import { legalParams, someSources } from '#tests/support/legal-params.ts'
import { splitParams } from '#shared/operations/split.ts'
import { EngineFailure } from '#shared/contract/engine.ts'
import { createDemoServer } from '#main/demo/server.ts'
import { createRunware } from '#main/runware/runware.ts'
import { someInputs } from '#tests/support/some-inputs.ts'
test('demo', async () => {
  const server = await createDemoServer({ speed: 0 } as never)
  const engine = createRunware({ id: 'runware', connection: { url: () => Promise.resolve(server.url), key: () => Promise.resolve('good-key'), fetch }, inputs: someInputs(), resultOrigins: () => [server.origin] } as never)
  const ids = (process.env.OPS ?? '').split(',')
  for (const operation of operations) {
    if (!ids.includes(operation.id)) continue
    const refused = new Map<string, string>()
    for (const model of modelsFor({ models }, operation.id)) for (let s = 0; s < 3; s++) {
      const params = operation.params.parse(legalParams({ operation, model }, s)) as never
      const uuid = crypto.randomUUID()
      const [first] = splitParams(operation, params, 5)
      try {
        const prepared = engine.prepare({ uuid, operation: operation.id, params: first ?? params, model, sources: someSources } as never)
        const report = await engine.submit({ uuid, operation: operation.id, ...prepared } as never)
        if (report.kind === 'failed') refused.set(model.air + ' ' + JSON.stringify(report.failure), JSON.stringify(params))
      } catch (e) { 
        refused.set(model.air + ' ' + (e instanceof EngineFailure ? `${e.detail['serviceCode']} ${e.detail['parameter']}: ${e.detail['message']}` : String(e)), JSON.stringify(params)) }
    }
    process.stderr.write(operation.id + '\n' + [...refused].map(([a, b]) => '  ' + a.slice(0, 300)).join('\n') + '\n')
  }
  await server.close()
  expect(1).toBe(1)
}, 200000)
