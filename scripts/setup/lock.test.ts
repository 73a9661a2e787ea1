import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { withLock } from './lock.mjs'

describe('withLock', () => {
  it('lets one work at a time, and the next after a failure', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    let working = 0
    let most = 0
    const work = async (fails: boolean) => {
      working += 1
      most = Math.max(most, working)
      await setTimeout(5)
      working -= 1
      if (fails) throw new Error('failed')
    }
    const name = `test ${process.pid}`
    const runs = [true, false, true, false].map((fails) => withLock(name, () => work(fails)))
    const results = await Promise.allSettled(runs)
    expect(results.map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(most).toBe(1)
  })
})
