import { expect, it } from 'vitest'
import { imageTask } from '#main/demo/test-client.ts'
import { modelOf } from './models.ts'
import { pictureCost } from './price.ts'
import { schedulers } from './schedulers.ts'
import type { Size } from './sizes.ts'

const cost = (changes: object, size: Size = [1024, 1024]): number => {
  const task = imageTask({ ...changes, taskUUID: '0b7d6a52-8c1e-4f3a-9a55-0d6f3f0f6a01' })
  const model = modelOf(task)
  return model ? pictureCost({ task, model, size }) : 0
}

it.each([
  ['runware:400@4', 0.0006],
  ['runware:400@2', 0.00078],
  ['runware:101@1', 0.0038],
  ['runware:106@1', 0.0105],
])('charges %s about what was measured', (model, measured) => {
  expect(cost({ model }) / measured).toBeGreaterThan(0.94)
  expect(cost({ model }) / measured).toBeLessThan(1.06)
})

it('grows with pixels, steps, references and LoRA', () => {
  const plain = cost({})
  expect(cost({}, [2048, 1024]) / plain).toBeCloseTo(2, 1)
  expect(cost({ steps: 8 }) / plain).toBeCloseTo(2, 1)
  expect(cost({ inputs: { referenceImages: ['x'] } })).toBeGreaterThan(plain + 0.0009)
  expect(cost({ lora: [{ model: 'a:1@1' }] })).toBeGreaterThan(plain + 0.001)
})

it('follows the price list of partner models', () => {
  const gpt = (quality: string) =>
    cost({ model: 'openai:gpt-image@2', providerSettings: { openai: { quality } } })
  expect([gpt('low'), gpt('medium'), gpt('high')]).toEqual([0.006, 0.053, 0.211])
  expect(cost({ model: 'google:4@2' })).toBe(0.138)
  expect(cost({ model: 'google:4@2' }, [4096, 4096])).toBe(0.244)
})

it('knows the 75 schedulers', () => {
  expect(new Set(schedulers).size).toBe(75)
})
