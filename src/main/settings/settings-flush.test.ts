import fs from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

type Call = (...given: unknown[]) => unknown

/** The calls that a store writes with, watched; it keeps those that it finds when it is loaded. */
const watched = ['writeSync', 'fsyncSync', 'renameSync'] as const
const steps: string[] = []
let isFull = false
for (const name of watched) {
  const original = fs[name] as Call
  const spy = vi.spyOn(fs, name) as unknown as { mockImplementation: (call: Call) => void }
  spy.mockImplementation((...given) => {
    steps.push(name)
    if (isFull && name === 'writeSync')
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    return Reflect.apply(original, fs, given)
  })
}
const { createSettings } = await import('./settings-file.ts')

test('D3: settings are flushed before they take the place of the old ones', () => {
  steps.length = 0
  createSettings(temporaryFolder(), 0).change({ theme: 'dark' })
  expect(steps.slice(-3)).toEqual(['writeSync', 'fsyncSync', 'renameSync'])
})

test('D8: a change that finds no room is told, is not made, and can be made later', () => {
  const folder = temporaryFolder()
  const settings = createSettings(folder, 0)
  settings.change({ theme: 'dark' })
  onTestFinished(() => {
    isFull = false
  })
  isFull = true
  expect(() => settings.change({ theme: 'light' })).toThrow('file-not-written')
  expect(settings.get().theme).toBe('dark')
  expect(createSettings(folder, 0).get().theme).toBe('dark')
  isFull = false
  settings.change({ theme: 'light' })
  expect(createSettings(folder, 0).get().theme).toBe('light')
})
