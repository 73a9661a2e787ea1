import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { zip } from './zip.ts'

/** Reads an archive as others do: from its end, by the directory, each file by where that says it lies. */
const read = (archive: Buffer): { name: string; bytes: Buffer }[] => {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const files: { name: string; bytes: Buffer }[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\u0001\u0002')
    // Stored, not packed.
    expect(archive.readUInt16LE(at + 10)).toBe(0)
    const [sum, size] = [archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 24)]
    const length = archive.readUInt16LE(at + 28)
    const name = archive.toString('ascii', at + 46, at + 46 + length)
    const local = archive.readUInt32LE(at + 42)
    expect(archive.toString('latin1', local, local + 4)).toBe('PK\u0003\u0004')
    expect(archive.toString('ascii', local + 30, local + 30 + length)).toBe(name)
    const bytes = archive.subarray(local + 30 + length, local + 30 + length + size)
    expect([archive.readUInt32LE(local + 14), crc32(bytes)]).toEqual([sum, sum])
    files.push({ name, bytes })
    at += 46 + length
  }
  expect([at, archive.readUInt32LE(end + 12)]).toEqual([end, end - archive.readUInt32LE(end + 16)])
  return files
}

test('an archive holds every file whole, under its name', () => {
  const entries = [
    { name: '001.png', bytes: Buffer.from('an amber ridge') },
    { name: '002.jpeg', bytes: Buffer.alloc(70_000, 7) },
    { name: '003.webp', bytes: Buffer.alloc(0) },
  ]
  const files = read(zip(entries))
  expect(files.map(({ name }) => name)).toEqual(['001.png', '002.jpeg', '003.webp'])
  for (const [at, { bytes }] of entries.entries())
    expect(files[at]?.bytes.equals(bytes), String(at)).toBe(true)
})
