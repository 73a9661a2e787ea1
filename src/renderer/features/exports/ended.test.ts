import { expect, test } from 'vitest'
import type { ExportState } from '#shared/model/export.ts'
import { createEnded, isWhole } from './ended.ts'

const state = (change: Partial<ExportState> = {}): ExportState => ({
  id: 'one',
  state: 'running',
  into: 'folder',
  place: '/out',
  total: 2,
  done: 0,
  first: null,
  written: 0,
  signed: 0,
  sidecars: 0,
  leftOut: 0,
  failed: [],
  failure: null,
  ...change,
})
const done = state({ state: 'done', written: 2 })

test('an export that ends is told of once, and one that had ended before never', () => {
  const ended = createEnded()
  expect(ended([state(), state({ id: 'old', state: 'done' })])).toEqual([])
  expect(ended([state({ done: 1 })])).toEqual([])
  expect(ended([done])).toEqual([done])
  expect(ended([done])).toEqual([])
})

test('an export is whole when all of it is there', () => {
  expect(isWhole(done)).toBe(true)
  expect(isWhole({ ...done, leftOut: 1 })).toBe(false)
  expect(isWhole({ ...done, state: 'cancelled' })).toBe(false)
  expect(isWhole({ ...done, written: 0 })).toBe(false)
})
