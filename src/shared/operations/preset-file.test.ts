import fc from 'fast-check'
import { expect, test } from 'vitest'
import { preset } from '#shared/model/preset.ts'
import { findOperation } from './index.ts'
import { readPreset, writePreset } from './preset-file.ts'
import { savedValues } from './saved-values.ts'
import { shippedPresets } from './shipped-presets.ts'

const draft = {
  operation: 'text-to-image',
  name: 'Lantern',
  model: 'runware:400@4',
  params: { prompt: 'a lantern', steps: 8, width: 512, height: 640 },
  ratio: null,
  adds: null,
}

test('a preset comes out of its file as it went in', () => {
  expect(readPreset(writePreset(draft))).toEqual({ preset: draft })
})

test('a file that holds no preset says why', () => {
  const written = JSON.parse(writePreset(draft)) as Record<string, unknown>
  const problemOf = (json: unknown) => readPreset(JSON.stringify(json))
  expect(readPreset('{ a')).toEqual({ problem: 'not-json' })
  expect(problemOf({ hello: 1 })).toEqual({ problem: 'not-a-preset' })
  expect(problemOf({ ...written, params: 'x' })).toEqual({ problem: 'not-a-preset' })
  expect(problemOf({ ...written, version: 2, shape: 'new' })).toEqual({ problem: 'newer' })
  expect(problemOf({ ...written, operation: 'fly' })).toEqual({ problem: 'unknown-operation' })
})

test('what goes in, what is unknown and what is no value at all is never kept', () => {
  const params = {
    steps: 8,
    image: '6f2c9f8e-0000-4000-8000-000000000001',
    guides: [],
    model: 'x',
    nonsense: true,
    count: 'many',
  }
  expect(savedValues('image-to-image', params)).toEqual({ steps: 8 })
})

test('no file makes reading fail', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(readPreset(text)).toHaveProperty('problem')
    }),
  )
})

test('the presets that come with the studio are whole, and of operations there are', () => {
  for (const shipped of shippedPresets) {
    expect(preset.parse(shipped)).toEqual(shipped)
    expect(findOperation(shipped.operation)).toBeDefined()
    expect(savedValues(shipped.operation, shipped.params)).toEqual(shipped.params)
  }
  expect(new Set(shippedPresets.map(({ id }) => id)).size).toBe(shippedPresets.length)
})
