import { expect, test } from 'vitest'
import { type AssetChoice, assetCommands } from './asset-commands.ts'

const idsFor = (choice: Partial<AssetChoice>, without: Parameters<typeof assetCommands>[1] = []) =>
  assetCommands({ count: 1, kind: 'image', trashed: false, ...choice }, without).map(({ id }) => id)

test('one picture is opened, several are compared, but not more than nine', () => {
  expect(idsFor({})).toContain('open-viewer')
  expect(idsFor({})).not.toContain('compare')
  expect(idsFor({ count: 9 })).toContain('compare')
  expect(idsFor({ count: 9 })).not.toContain('open-viewer')
  expect(idsFor({ count: 10 })).not.toContain('compare')
})

test('what lies in the trash is taken out of it, and begins no character', () => {
  expect(idsFor({ trashed: true })).toContain('restore')
  expect(idsFor({ trashed: true })).not.toContain('trash')
  expect(idsFor({ trashed: true })).not.toContain('new-character')
})

test('a character begins with pictures only', () => {
  expect(idsFor({ count: 3 })).toContain('new-character')
  expect(idsFor({ kind: 'audio' })).not.toContain('new-character')
  expect(idsFor({ kind: null })).not.toContain('new-character')
})

test('a single picture that is kept is opened on a canvas', () => {
  expect(idsFor({})).toContain('open-on-canvas')
  for (const choice of [{ count: 2 }, { kind: 'video' as const }, { trashed: true }])
    expect(idsFor(choice)).not.toContain('open-on-canvas')
})

test('a place leaves out what it has in another form', () => {
  expect(idsFor({}, ['use-settings'])).not.toContain('use-settings')
})

test('anything can be exported and copied, but only one picture as a picture', () => {
  expect(idsFor({ count: 12, kind: null })).toEqual(
    expect.arrayContaining(['export', 'copy-files', 'copy-paths']),
  )
  expect(idsFor({})).toContain('copy-picture')
  expect(idsFor({ count: 2 })).not.toContain('copy-picture')
  expect(idsFor({ kind: 'video' })).not.toContain('copy-picture')
})

test('near duplicates are decided on only where they are shown', () => {
  const decisions = ['keep-near', 'stack-near', 'part-near']
  expect(idsFor({ duplicates: 'groups' })).toEqual(
    expect.arrayContaining(['show-near', ...decisions]),
  )
  expect(idsFor({ duplicates: 'groups', count: 2 })).toEqual(expect.arrayContaining(decisions))
  expect(idsFor({ duplicates: 'groups', count: 2 })).not.toContain('show-near')
  expect(idsFor({ duplicates: 'group' })).toEqual(expect.arrayContaining(decisions))
  expect(idsFor({ duplicates: 'group' })).not.toContain('show-near')
  for (const decision of decisions) expect(idsFor({})).not.toContain(decision)
})
