import { test, expect } from 'vitest'
import { modelsFor } from './catalogue.ts'
import { models } from './models.ts'
import { operations } from '#shared/operations/index.ts'
import { problemsOf } from '#shared/operations/problems.ts'
import { legalParams, someSources } from '#tests/support/legal-params.ts'
test('legal', () => {
  const bad = new Map<string, string>()
  for (const operation of operations) for (const model of modelsFor({ models }, operation.id)) for (let s = 0; s < 40; s++) {
    const params = operation.params.parse(legalParams({ operation, model }, s)) as never
    const problems = problemsOf({ operation, params, model, sources: someSources })
    for (const p of problems) bad.set(`${operation.id} ${model.air} ${JSON.stringify(p)}`, JSON.stringify(params))
  }
  console.log([...bad].slice(0, 60).map(([a,b]) => a + '\n   ' + b).join('\n'), bad.size)
  expect(1).toBe(1)
})
