import { describe, expect, it } from 'vitest'
import { compareVersions } from './node.mjs'

describe('compareVersions', () => {
  it.each([
    ['22.12.0', '22.12.0', 0],
    ['v24.21.0', '22.12.0', 1],
    ['22.9.0', '22.12.0', -1],
    ['20.20.2', '22.12.0', -1],
    ['22', '22.0.1', -1],
    ['22.12.0-nightly', '22.12.0', 0],
  ])('%s against %s', (one, other, sign) => {
    expect(Math.sign(compareVersions(one, other))).toBe(sign)
  })
})
