import { expect, test } from 'vitest'
import { readWidths, writeWidths } from './column-widths.ts'

const createStorage = (): Pick<Storage, 'getItem' | 'setItem'> => {
  const kept = new Map<string, string>()
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  }
}

test('each surface keeps its own widths', () => {
  const storage = createStorage()
  writeWidths(storage, 'create', { panel: 400, inspector: 280.5 })
  expect(readWidths(storage, 'create')).toEqual({ panel: 400, inspector: 280.5 })
  expect(readWidths(storage, 'library')).toEqual({})
})

test('what cannot be used is left out', () => {
  const storage = createStorage()
  storage.setItem('columns:create', '{"panel":-4,"inspector":"wide","results":300}')
  expect(readWidths(storage, 'create')).toEqual({ results: 300 })
  storage.setItem('columns:create', 'not JSON')
  expect(readWidths(storage, 'create')).toEqual({})
})
