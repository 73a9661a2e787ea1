import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Failure } from '#shared/contract/failures.ts'
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

test('bytes are written as they come; where they break off, what was there before stays', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'poster.png')
  async function* bytes(isWhole: boolean): AsyncGenerator<Uint8Array> {
    yield Uint8Array.of(1, 2)
    if (!isWhole) throw new Failure('file-not-taken', { reason: 'too-large' })
    yield Uint8Array.of(3)
  }
  await writeWhole(path, bytes(true))
  await expect(writeWhole(path, bytes(false))).rejects.toMatchObject({ code: 'file-not-taken' })
  expect([...readFileSync(path)]).toEqual([1, 2, 3])
  expect(readdirSync(folder)).toEqual(['poster.png'])
})
