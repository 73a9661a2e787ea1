import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { zip } from './zip.ts'

test('an archive is read by others, every file in it whole', () => {
  const path = join(temporaryFolder(), 'pictures.zip')
  const entries = [
    { name: '001.png', bytes: Buffer.from('an amber ridge') },
    { name: '002.jpeg', bytes: Buffer.alloc(70_000, 7) },
    { name: '003.webp', bytes: Buffer.alloc(0) },
  ]
  writeFileSync(path, zip(entries))
  const script =
    'import sys,zipfile,hashlib\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint("|".join(f"{i.filename}:{len(z.read(i))}" for i in z.infolist()))'
  const read = execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })
  expect(read.trim()).toBe('001.png:14|002.jpeg:70000|003.webp:0')
})
