import { describe, expect, it } from 'vitest'
import { isInstalled, unlockedPackages } from './dependencies.mjs'

const locked = {
  '': { version: '0.1.0' },
  'node_modules/tool': {
    version: '2.0.0',
    optionalDependencies: {
      'tool-linux-x64-gnu': '2.0.0',
      'tool-linux-x64-musl': '2.0.0',
      'tool-darwin-arm64': '2.0.0',
    },
  },
  'node_modules/tool-linux-x64-gnu': { version: '2.0.0', optional: true },
}

describe('isInstalled', () => {
  it('accepts a missing optional package', () => {
    expect(isInstalled(locked, { 'node_modules/tool': { version: '2.0.0' } })).toBe(true)
  })

  it.each([
    ['nothing is there', {}],
    ['a package is older', { 'node_modules/tool': { version: '1.9.9' } }],
    [
      'an optional package is older',
      {
        'node_modules/tool': { version: '2.0.0' },
        'node_modules/tool-linux-x64-gnu': { version: '1.0.0' },
      },
    ],
  ])('refuses when %s', (_what, installed) => {
    expect(isInstalled(locked, installed)).toBe(false)
  })
})

describe('unlockedPackages', () => {
  it('names what another system needs beyond the lock file', () => {
    expect(unlockedPackages(locked, 'darwin-arm64')).toEqual(['tool-darwin-arm64@2.0.0'])
  })

  it('names nothing where the lock file is complete', () => {
    expect(unlockedPackages(locked, 'linux-x64')).toEqual([])
  })
})
