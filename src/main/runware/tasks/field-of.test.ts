import { expect, test } from 'vitest'
import { fieldOf } from './field-of.ts'

test.each([
  ['upload-model', 'downloadURL', 'address'],
  ['upload-model', 'air, uniqueIdentifier', 'identifier'],
  ['train-style', 'inputs.dataset', 'pictures'],
  ['train-style', 'importModel.name', 'name'],
  ['text-to-image', 'lora.0.model', 'loras'],
  ['edit-image', 'inputs.referenceImages.2', 'references'],
  ['text-to-image', 'positivePrompt', 'prompt'],
])('%s: what the service calls %s is %s here', (operation, parameter, field) => {
  expect(fieldOf(operation, parameter)).toBe(field)
})

test('a place that nothing is put in, and an operation nobody knows, have no field', () => {
  expect(fieldOf('upload-model', 'downloadURLs')).toBeUndefined()
  expect(fieldOf('tea', 'downloadURL')).toBeUndefined()
})
