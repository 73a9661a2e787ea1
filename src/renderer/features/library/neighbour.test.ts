import { expect, test } from 'vitest'
import { RATIO_UNIT } from '#shared/model/index-record.ts'
import { type Shapes, justify } from './justify.ts'
import { neighbour } from './neighbour.ts'
import { pick } from './selection.ts'

const shapesOf = (...ratios: number[]): Shapes => ({
  length: ratios.length,
  ratioAt: (at) => (ratios[at] ?? 1) * RATIO_UNIT,
})

// Three squares a row, two in the last.
const layout = justify(shapesOf(1, 1, 1, 1, 1, 1, 1, 1), { width: 600, target: 200, gap: 0 })
const from = (index: number, key: string): number | undefined =>
  neighbour(layout, { index, key, pageRows: 2 })

test('arrows go by place', () => {
  expect(from(4, 'ArrowLeft')).toBe(3)
  expect(from(4, 'ArrowRight')).toBe(5)
  expect(from(4, 'ArrowUp')).toBe(1)
  expect(from(4, 'ArrowDown')).toBe(7)
  expect(from(5, 'ArrowDown')).toBe(7)
})

test('the edges hold', () => {
  expect(from(0, 'ArrowLeft')).toBe(0)
  expect(from(7, 'ArrowRight')).toBe(7)
  expect(from(1, 'ArrowUp')).toBe(1)
  expect(from(7, 'ArrowDown')).toBe(7)
})

test('home, end and pages', () => {
  expect(from(5, 'Home')).toBe(0)
  expect(from(0, 'End')).toBe(7)
  expect(from(0, 'PageDown')).toBe(6)
  expect(from(6, 'PageUp')).toBe(0)
  expect(from(3, 'x')).toBeUndefined()
})

test('up and down go to the picture whose middle is nearest', () => {
  const uneven = justify(shapesOf(3, 1, 1, 1, 1, 1), { width: 600, target: 190, gap: 0 })
  expect(uneven.row(0).end).toBe(1)
  expect(neighbour(uneven, { index: 3, key: 'ArrowUp', pageRows: 1 })).toBe(0)
  expect(neighbour(uneven, { index: 0, key: 'ArrowDown', pageRows: 1 })).toBe(2)
})

const ids = ['a', 'b', 'c', 'd', 'e']

test('a click takes one, Mod adds and removes, Shift takes a range from the anchor', () => {
  const one = pick({ selected: new Set(['e']), anchor: 'e' }, ids, {
    id: 'b',
    toggle: false,
    range: false,
  })
  expect([...one.selected]).toEqual(['b'])
  const two = pick(one, ids, { id: 'd', toggle: true, range: false })
  expect([...two.selected]).toEqual(['b', 'd'])
  expect([...pick(two, ids, { id: 'd', toggle: true, range: false }).selected]).toEqual(['b'])
  const range = pick({ selected: new Set(['d']), anchor: 'd' }, ids, {
    id: 'b',
    toggle: false,
    range: true,
  })
  expect([...range.selected]).toEqual(['b', 'c', 'd'])
  expect(range.anchor).toBe('d')
})

test('a range whose anchor is gone takes the one that was clicked', () => {
  const { selected } = pick({ selected: new Set(), anchor: 'gone' }, ids, {
    id: 'c',
    toggle: false,
    range: true,
  })
  expect([...selected]).toEqual(['c'])
})
