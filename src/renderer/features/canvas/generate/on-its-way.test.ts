import { describe, expect, test } from 'vitest'
import { someCandidate } from '#tests/support/some-candidate.ts'
import { onItsWay } from './on-its-way.ts'

describe('what is known of a result on its way', () => {
  test('one that waits has no seconds, and says what it waits for', () => {
    expect(onItsWay(someCandidate(1, { state: 'queued' }), 9000)).toMatchObject({
      label: 'Waiting',
      seconds: null,
      share: null,
    })
    const held = someCandidate(1, { state: 'queued', wait: 'for-budget' })
    expect(onItsWay(held, 9000).label).toBe('Waiting for room under a limit')
  })

  test('one that was sent counts its seconds from then, and tells a share only where the service did', () => {
    const sent = someCandidate(1, { state: 'running', submittedAt: 4800 })
    expect(onItsWay(sent, 9000)).toMatchObject({ label: 'Working', seconds: 4.2, share: null })
    const told = someCandidate(1, { state: 'running', submittedAt: 4800, progress: 0.4 })
    expect(onItsWay(told, 9000).share).toBe(0.4)
  })

  test('those asked for with it are counted, without what failed or was taken back', () => {
    const candidate = someCandidate(1, { state: 'running' }, [
      { state: 'done', assetId: 'a' },
      { state: 'done', assetId: 'b' },
      { state: 'failed' },
      { state: 'cancelled' },
      { state: 'unknown' },
    ])
    expect(onItsWay(candidate, 0)).toMatchObject({ come: 2, of: 4 })
  })
})
