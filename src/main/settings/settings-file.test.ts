import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultSettings } from '#shared/model/settings.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createSettings } from './settings-file.ts'

const withFile = (text: string): string => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'settings.json'), text)
  return folder
}

test('without a file everything is at its default, and a change is kept', () => {
  const folder = temporaryFolder()
  const settings = createSettings(folder, 0)
  expect(settings.get()).toEqual(defaultSettings)
  settings.change({ theme: 'dark', concurrency: 5 })
  expect(createSettings(folder, 0).get()).toEqual({
    ...defaultSettings,
    theme: 'dark',
    concurrency: 5,
  })
})

test.each([
  ['truncated', '{"theme": "da'],
  ['empty', ''],
  ['another format', '<xml/>'],
])('a file that is %s is set aside, defaults count, and it is said', (_, text) => {
  const folder = withFile(text)
  const settings = createSettings(folder, 0)
  expect(settings.get()).toEqual(defaultSettings)
  expect(settings.problem?.code).toBe('settings-reset')
  const kept = readdirSync(folder).find((name) => name.startsWith('settings.broken-'))
  expect(readFileSync(join(folder, kept ?? ''), 'utf8')).toBe(text)
  settings.change({ theme: 'light' })
  expect(createSettings(folder, 0).get().theme).toBe('light')
})

test('values that make no sense go back to their defaults, the others stay', () => {
  const settings = createSettings(
    withFile('{"theme":"purple","concurrency":99,"alwaysEnhance":true}'),
    0,
  )
  expect(settings.get()).toEqual({ ...defaultSettings, alwaysEnhance: true })
  expect(settings.problem?.detail['settings']).toEqual(['theme', 'concurrency'])
})

test('a file of a later version, with settings nobody knows here, is no problem', () => {
  const settings = createSettings(withFile('{"theme":"dark","somethingNew":{"a":1}}'), 0)
  expect(settings.problem).toBeNull()
  expect(settings.get().theme).toBe('dark')
})
