import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRange } from './byte-range.ts'

test.each([
  [null, null],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=100-', 'invalid'],
  ['bytes=20-10', 'invalid'],
  ['bytes=-', 'invalid'],
  ['bytes=0-1,5-9', 'invalid'],
  ['lines=0-1', 'invalid'],
])('%s of a file of 100 bytes', (header, expected) => {
  expect(parseRange(header, 100)).toEqual(expected)
})

test('whatever is asked, only bytes of the file are answered', () => {
  const header = fc.oneof(
    fc.string(),
    fc.tuple(fc.nat(), fc.nat()).map(([first, last]) => `bytes=${first}-${last}`),
    fc.nat().map((tail) => `bytes=-${tail}`),
  )
  fc.assert(
    fc.property(header, fc.integer({ min: 1, max: 5000 }), (text, size) => {
      const range = parseRange(text, size)
      return (
        range === null ||
        range === 'invalid' ||
        (range.start >= 0 && range.start <= range.end && range.end < size)
      )
    }),
  )
})
