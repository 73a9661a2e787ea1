import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, withCrash } from './reports.mjs'

const file = (name: string, statuses: string[], isBroken = false) => ({
  name,
  status: isBroken || statuses.includes('failed') ? ('failed' as const) : ('passed' as const),
  startTime: 1000,
  endTime: 3500,
  assertionResults: statuses.map((status) => ({ status })),
})

describe('countVitest', () => {
  it('counts only the files asked for, and skipped tests not at all', () => {
    const files = [file('/a/unit.test.ts', ['passed', 'skipped', 'failed']), file('/b', ['passed'])]
    const counts = countVitest(files, (path) => path.startsWith('/a/'))
    expect(counts).toEqual({ passed: 1, failed: 1, seconds: 2.5 })
  })

  it('counts a file that did not load as one failure', () => {
    expect(countVitest([file('/a', [], true)], () => true)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('counts a file whose tests passed but which failed as a whole', () => {
    const files = [file('/a', ['passed'], true)]
    expect(countVitest(files, () => true)).toMatchObject({ passed: 1, failed: 1 })
  })
})

describe('countPlaywright', () => {
  it('counts flaky tests as passed and errors outside tests as failed', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, duration: 4000 }
    const counts = countPlaywright({ stats, errors: [{}] })
    expect(counts).toEqual({ passed: 4, failed: 2, seconds: 4 })
  })
})

describe('withCrash', () => {
  const counts = (passed: number, failed: number) => ({ passed, failed, seconds: 1 })

  it.each([
    ['a clean run stays as it is', counts(2, 0), 0, counts(2, 0)],
    ['failures are not counted twice', counts(2, 1), 1, counts(2, 1)],
    ['a crash without a failing test fails', counts(2, 0), 1, counts(2, 1)],
    ['no tests at all fail', counts(0, 0), 0, counts(0, 1)],
  ])('%s', (...[, given, code, expected]) => {
    expect(withCrash(given, code)).toEqual(expected)
  })
})
