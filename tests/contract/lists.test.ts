import { expect, test } from 'vitest'
import { z } from 'zod'
import { models } from '#shared/catalogue/models.ts'
import { failureCodes } from '#shared/contract/failures.ts'
import { contract } from '#shared/contract/routes.ts'
import { fitOf } from '#shared/operations/fit.ts'
import { operations } from '#shared/operations/index.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'
import { failureTable } from '#renderer/words/failures.ts'

test('a model that cannot make pictures from words says what it needs', () => {
  const unfit = models.filter((model) => !fitOf(textToImage, model).fits)
  expect(unfit.map(({ name }) => name)).toContain('FLUX.1 Fill [dev]')
  for (const each of unfit) expect(fitOf(textToImage, each)).toHaveProperty('reason')
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
