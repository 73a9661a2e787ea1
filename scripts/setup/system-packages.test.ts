import { describe, expect, it } from 'vitest'
import { missingLibraries, missingPackages, needs } from './system-packages.mjs'

const everything = { hasLibrary: () => true, hasProgram: () => true, hasFolder: () => true }

describe('missingPackages', () => {
  it('finds nothing missing on a complete machine', () => {
    expect(missingPackages(needs, everything)).toEqual([])
  })

  it('names all of them on an empty machine', () => {
    const nothing = { hasLibrary: () => false, hasProgram: () => false, hasFolder: () => false }
    expect(missingPackages(needs, nothing)).toHaveLength(needs.length)
  })

  it('names the package of what is missing', () => {
    const machine = {
      hasLibrary: (name: string) => name !== 'libgtk-3.so.0',
      hasProgram: (name: string) => name !== 'Xvfb',
      hasFolder: (path: string) => path !== '/usr/include/libsecret-1',
    }
    expect(missingPackages(needs, machine)).toEqual(['libgtk-3-0', 'xvfb', 'libsecret-1-dev'])
  })
})

describe('missingLibraries', () => {
  it('reads them from ldd', () => {
    const output = [
      '\tlibffmpeg.so => /app/libffmpeg.so (0x00007f55)',
      '\tlibgtk-3.so.0 => not found',
      '\t/lib64/ld-linux-x86-64.so.2 (0x00007f55)',
      '\tlibnss3.so => not found',
    ].join('\n')
    expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
  })
})
