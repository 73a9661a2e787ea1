import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { writeWhole } from './write-whole.ts'

test('a file takes the place of the one before, and nothing else is left in the folder', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'spend.csv')
  writeFileSync(path, 'before')
  await writeWhole(path, 'after')
  expect(readFileSync(path, 'utf8')).toBe('after')
  expect(readdirSync(folder)).toEqual(['spend.csv'])
})

test('a place that cannot be written says which, and leaves nothing behind', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'taken')
  mkdirSync(join(path, 'inside'), { recursive: true })
  await expect(writeWhole(path, 'text')).rejects.toMatchObject({
    code: 'file-not-written',
    detail: { path },
  })
  expect(readdirSync(folder)).toEqual(['taken'])
})
