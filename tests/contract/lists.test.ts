import { expect, test } from 'vitest'
import { z } from 'zod'
import { models } from '#shared/catalogue/models.ts'
import { model as modelSchema } from '#shared/catalogue/model.ts'
import { ratioValue, solveSize } from '#shared/catalogue/solve-size.ts'
import { failureCodes } from '#shared/contract/failures.ts'
import { contract } from '#shared/contract/routes.ts'
import { operations } from '#shared/operations/index.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'
import { createDemoServer } from '#main/demo/server.ts'
import { createRunware } from '#main/runware/runware.ts'
import { failureTable } from '#renderer/words/failures.ts'

const fitting = models.filter((model) => textToImage.fits(model).fits)

const paramsFor = (air: string) => {
  const model = models.find((each) => each.air === air)
  if (!model) throw new Error(air)
  const { parameters } = model
  return textToImage.params.parse({
    model: air,
    prompt: 'an amber ridge',
    ...solveSize(model.size, { ratio: ratioValue('4:5'), pixels: 600_000 }),
    ...(parameters.negativePrompt ? { negativePrompt: 'text, watermark' } : {}),
    ...(parameters.steps ? { steps: parameters.steps.default } : {}),
    ...(parameters.guidance ? { guidance: parameters.guidance.default } : {}),
    ...(parameters.scheduler ? { scheduler: 'Euler' } : {}),
    ...(parameters.acceleration ? { acceleration: 'medium' } : {}),
    ...(parameters.loras ? { loras: [{ model: 'civitai:120096@135931', weight: 0.8 }] } : {}),
    ...(parameters.seed ? { seed: parameters.seed.max } : {}),
  })
}

test('the catalogue has at least twelve models, each by its own id and valid as data', () => {
  expect(models.length).toBeGreaterThanOrEqual(12)
  expect(new Set(models.map(({ air }) => air)).size).toBe(models.length)
  for (const each of models) modelSchema.parse(each)
  expect(models[0]?.air).toBe('runware:400@4')
})

test.each(fitting.map(({ air, name }) => [name, air]))(
  'every parameter that the form offers for %s is taken by the service’s rules',
  async (_, air) => {
    const params = paramsFor(air)
    const model = models.find((each) => each.air === air)
    if (!model) throw new Error(air)
    expect(textToImage.problems(params, model)).toEqual([])
    const server = await createDemoServer({ speed: 0 })
    try {
      const engine = createRunware({
        id: 'runware',
        connection: {
          url: () => Promise.resolve(server.url),
          key: () => Promise.resolve('k'),
          fetch,
        },
        resultOrigins: () => [server.origin],
      })
      const uuid = crypto.randomUUID()
      const [task] = textToImage.split(params, 1)
      const prepared = engine.prepare({
        uuid,
        operation: 'text-to-image',
        params: { ...task },
        model,
      })
      const report = await engine.submit({ uuid, operation: 'text-to-image', ...prepared })
      expect(report.kind).not.toBe('failed')
    } finally {
      await server.close()
    }
  },
)

test('a model that cannot make pictures from words says what it needs', () => {
  const unfit = models.filter((model) => !textToImage.fits(model).fits)
  expect(unfit.map(({ name }) => name)).toContain('FLUX.1 Fill [dev]')
  for (const each of unfit) expect(textToImage.fits(each)).toHaveProperty('reason')
})

test('every operation has an id of its own and words for a person', () => {
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
  for (const { title, verb, summary } of operations) {
    for (const words of [title, verb, summary]) expect(words).toMatch(/^[A-Z]/u)
  }
})

test('every route has a sentence, and schemas that can be written as JSON schema', () => {
  for (const { summary, input, output } of Object.values(contract)) {
    expect(summary).toMatch(/^[A-Z].*\.$/u)
    expect(() => z.toJSONSchema(input)).not.toThrow()
    expect(() => z.toJSONSchema(output)).not.toThrow()
  }
})

test('every failure has words: what happened, and what to do next', () => {
  for (const code of failureCodes) {
    const { title, next } = failureTable[code]({})
    expect(title.length).toBeGreaterThan(8)
    expect(next).toMatch(/[.!?]$/u)
    expect(`${title} ${next}`).not.toContain('undefined')
  }
})
