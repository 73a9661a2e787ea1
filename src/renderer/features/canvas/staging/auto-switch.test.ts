import { describe, expect, test } from 'vitest'
import { someCandidate } from '#tests/support/some-candidate.ts'
import { newestSince } from './auto-switch.ts'

const queued = someCandidate(1, { state: 'queued' })
const begun = someCandidate(2, { state: 'running', submittedAt: 200 })
const begunLater = someCandidate(3, { state: 'running', submittedAt: 300 })
const come = someCandidate(4, { state: 'done', submittedAt: 100, finishedAt: 400, assetId: 'a' })

describe('which result is switched to', () => {
  test('none, while that is off', () => {
    expect(newestSince([begun, come], 'off', 0)).toBeNull()
  })

  test('on start, the one that was sent last; one that waits is not begun', () => {
    const all = [queued, begunLater, begun]
    expect(newestSince(all, 'start', 0)).toEqual({ id: begunLater.id, at: 300 })
    expect(newestSince([queued], 'start', 0)).toBeNull()
  })

  test('on finish, the one that came last, whatever began since', () => {
    expect(newestSince([begunLater, come], 'finish', 0)).toEqual({ id: come.id, at: 400 })
  })

  test('what ended without a picture is not switched to', () => {
    const lost = someCandidate(5, { state: 'unknown', submittedAt: 100, finishedAt: 500 })
    expect(newestSince([lost], 'finish', 0)).toBeNull()
  })

  test('each moment counts once, however often and in whatever order jobs are read', () => {
    expect(newestSince([come], 'finish', 400)).toBeNull()
    expect(newestSince([come, begun], 'start', 200)).toBeNull()
  })
})
