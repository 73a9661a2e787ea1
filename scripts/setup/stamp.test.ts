import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, fingerprintOfFiles, readIfThere, writeWhole } from './stamp.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src', 'one.ts'), 'one')
})
afterEach(() => rmSync(folder, { recursive: true }))

const current = () => fingerprintOfFiles(folder, ['src', 'absent.json'])

describe('fingerprint', () => {
  it('tells where one text ends and the next begins', () => {
    expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']))
  })
})

describe('fingerprintOfFiles', () => {
  it('stays the same when a file is only touched', () => {
    const before = current()
    utimesSync(join(folder, 'src', 'one.ts'), 1, 1)
    expect(current()).toBe(before)
  })

  it.each([
    ['is changed', () => writeFileSync(join(folder, 'src', 'one.ts'), 'two')],
    ['is added', () => writeFileSync(join(folder, 'src', 'two.ts'), '')],
    ['is removed', () => rmSync(join(folder, 'src', 'one.ts'))],
    ['that was absent appears', () => writeFileSync(join(folder, 'absent.json'), '')],
  ])('changes when a file %s', (_what, change) => {
    const before = current()
    change()
    expect(current()).not.toBe(before)
  })

  it('leaves out what does not count', () => {
    const withoutTests = () =>
      fingerprintOfFiles(folder, ['src'], (path) => !path.endsWith('.test.ts'))
    const before = withoutTests()
    writeFileSync(join(folder, 'src', 'one.test.ts'), 'test')
    expect(withoutTests()).toBe(before)
  })
})

describe('writeWhole', () => {
  it('makes the folder and leaves nothing else in it', () => {
    writeWhole(join(folder, 'new', 'stamp'), 'text')
    expect(readIfThere(join(folder, 'new', 'stamp'))).toBe('text')
    expect(readdirSync(join(folder, 'new'))).toEqual(['stamp'])
  })

  it('is preceded by nothing', () => {
    expect(readIfThere(join(folder, 'nothing'))).toBe('')
  })
})
