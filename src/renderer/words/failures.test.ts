import { expect, test } from 'vitest'
import { failureCodes } from '#shared/contract/failures.ts'
import { failureTable, failureWords } from './failures.ts'

const details = [
  {},
  {
    modelName: 'Recraft V4.1',
    host: 'example.com',
    retryAt: Date.UTC(2026, 10, 23, 12),
    message: 'Nope',
    path: '/media/usb/library',
    limitBytes: 5_000_000,
    file: 'library.broken',
    problems: [{ parameter: 'steps', problem: 'out-of-range', min: 1, max: 50 }],
  },
]

test.each(failureCodes)('%s has a title and a next step, with and without detail', (code) => {
  for (const detail of details) {
    const { title, next } = failureWords({ code, detail })
    expect(title.length).toBeGreaterThan(8)
    expect(next).toMatch(/[.”)]$/)
    expect(`${title} ${next}`).not.toMatch(/undefined|null|\[object|NaN/)
    expect(`${title} ${next}`).not.toContain(code)
  }
})

test('every code has an entry of its own', () => {
  expect(Object.keys(failureTable).toSorted()).toEqual([...failureCodes].toSorted())
})

test('a code from another version is told as an inner failure', () => {
  expect(failureWords({ code: 'never-heard-of', detail: {} })).toEqual(failureTable.internal({}))
})

test('what the service said is quoted as it is', () => {
  const { next } = failureWords({
    code: 'service-rejected',
    detail: { message: '<img src=x onerror=alert(1)>' },
  })
  expect(next).toContain('“<img src=x onerror=alert(1)>”')
})
