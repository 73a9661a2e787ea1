import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import { models } from '#shared/catalogue/models.ts'
import { operations } from '#shared/operations/index.ts'
import { requestParts } from '#shared/operations/request-parts.ts'
import { listsOf } from '#shared/operations/wildcards.ts'
import { legalParams } from '#tests/support/legal-params.ts'
import { someCharacter } from '#tests/support/some-character.ts'

const catalogue = { models }
const ada = someCharacter({ name: 'Ada', pictures: [randomUUID(), randomUUID()] })
const lists = listsOf([{ name: 'who', lines: ['@Ada by the sea'] }])

const pairs = operations.flatMap((operation) =>
  Object.hasOwn(operation.params.shape, 'prompt')
    ? modelsFor(catalogue, operation.id).map((model) => ({
        title: `${operation.id} by ${model.air}`,
        operation,
        model,
      }))
    : [],
)

test.each(pairs)(
  '$title: a name that is drawn is put in like one that is typed',
  ({ operation, model }) => {
    const asked = legalParams({ operation, model }, 7)
    const partsOf = (prompt: string) =>
      requestParts(
        { operation, params: { ...asked, prompt }, model, characters: [ada], catalogue },
        { seed: 11, lists },
      )
    const [drawn, ...others] = partsOf('__who__')
    const [typed] = partsOf('@Ada by the sea')
    expect(others).toEqual([])
    expect(drawn.operation.id).toBe(typed.operation.id)
    expect(drawn.problems).toEqual(typed.problems)
    // What was typed is all that differs.
    const sent = drawn.results.map(({ params }) => ({ ...params, originalPrompt: '' }))
    expect(sent).toEqual(typed.results.map(({ params }) => ({ ...params, originalPrompt: '' })))
  },
)
