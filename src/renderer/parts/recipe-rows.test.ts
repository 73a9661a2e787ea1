import { expect, test } from 'vitest'
import { makeAsset } from '#tests/support/fake-state.ts'
import { recipeRows } from './recipe-rows.ts'

const asset = makeAsset(1, { width: 512, height: 512 })

const rowsOf = (part: Partial<typeof asset>, allIn: number | null) =>
  recipeRows({ ...asset, engine: 'runware', costMicros: 2100, ...part }, [], {
    allIn,
    credits: 150,
  })

const costShown = (part: Partial<typeof asset>, allIn: number | null): string | undefined =>
  rowsOf(part, allIn).find(({ name }) => name === 'Cost')?.value

test('a result that its canvas has not taken says so, and no other picture does', () => {
  const told = { name: 'On its canvas', value: 'Not chosen' }
  expect(rowsOf({ unchosen: true }, null)).toContainEqual(told)
  expect(rowsOf({}, null)).not.toContainEqual(told)
})

test('a picture says what it did cost, and what it did with all tries where that is more', () => {
  expect(costShown({}, 8400)).toBe('$0.0021, all tries $0.0084 · 1.5 cr')
  expect(costShown({}, 2100)).toBe('$0.0021 · 1.5 cr')
  expect(costShown({}, null)).toBe('$0.0021 · 1.5 cr')
})

test('what the service did not say is not nothing, and what it did not make cost nothing', () => {
  expect(costShown({ costMicros: null }, 900)).toBe('cost not told, all tries $0.0009 · 1.5 cr')
  expect(costShown({ engine: 'demo', costMicros: null }, null)).toBe('nothing charged')
})
