import { expect, test } from 'vitest'
import { counted, fileSize, grouped } from './numbers.ts'
import { seconds, secondsRange } from './time.ts'

test('seconds lose their decimal when it no longer matters', () => {
  expect([0.04, 1.44, 9.96, 59.4, 125, 3599, 172_801].map(seconds)).toEqual([
    '0.0 s',
    '1.4 s',
    '10 s',
    '59 s',
    '2 min 5 s',
    '59 min 59 s',
    '48 h 0 min',
  ])
})

test('a range with one end is a guess', () => {
  expect(secondsRange({ low: 1, high: 2 })).toBe('1–2 s')
  expect(secondsRange({ low: 1.4, high: 1.4 })).toBe('≈ 1.4 s')
})

test('numbers are grouped, counted and sized', () => {
  expect(grouped(24_118)).toBe('24\u202f118')
  expect(grouped(999)).toBe('999')
  expect(counted(1, 'picture', 'pictures')).toBe('1 picture')
  expect(counted(0, 'picture', 'pictures')).toBe('0 pictures')
  expect([0, 999, 1500, 3_400_000, 52_000_000].map(fileSize)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.5 KB',
    '3.4 MB',
    '52 MB',
  ])
})
