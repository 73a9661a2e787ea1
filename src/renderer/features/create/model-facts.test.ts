import { expect, test } from 'vitest'
import { retiredWords } from '#renderer/words/retired.ts'
import { models } from '#shared/catalogue/models.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'
import { emptyForm } from './form.ts'
import { sortByFit } from './model-facts.ts'
import { chosenModel } from './use-create-model.ts'

const [first, second] = models.filter(({ capabilities }) => capabilities.includes('text-to-image'))
const unfit = models.find(({ capabilities }) => !capabilities.includes('text-to-image'))
if (!first || !second || !unfit) throw new Error('The catalogue lacks models for this test.')
const going = { ...first, retired: { on: '2026-10-02', instead: second.air } }

test('a model that is taken away stands behind those that stay, and before those that cannot do it', () => {
  expect(sortByFit(textToImage, [unfit, going, second])).toEqual([second, going, unfit])
})

test('a model that is taken away is chosen only by the user', () => {
  expect(chosenModel(emptyForm, textToImage, [going, second])).toBe(second)
  const form = { ...emptyForm, models: { 'text-to-image': going.air } }
  expect(chosenModel(form, textToImage, [going, second])).toBe(going)
  expect(chosenModel(emptyForm, textToImage, [going])).toBe(going)
})

test('the day a model goes is told before and after it', () => {
  const [before, after] = ['2026-10-01', '2026-10-03'].map((date) => Date.parse(date))
  expect(retiredWords.title('Veo 2', '2026-10-02', before ?? 0)).toMatch(/will be .* Oct 2, 2026/u)
  expect(retiredWords.title('Veo 2', '2026-10-02', after ?? 0)).toMatch(/was .* Oct 2, 2026/u)
  expect(retiredWords.title('Veo 2', null, 0)).toContain('is being taken away')
})
