import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { animatedGif, animatedWebp, rawPng } from '#tests/support/raw-pictures.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { inspect } from './inspect.ts'

const drawn = (width: number, height: number) => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  for (let band = 0; band < 8; band += 1) {
    context.fillStyle = `hsl(${band * 45} 70% 50%)`
    context.fillRect(0, (band * height) / 8, width, height / 8)
  }
  return canvas
}

const encoders = {
  png: () => drawn(96, 96).encode('png'),
  jpg: () => drawn(96, 96).encode('jpeg', 85),
  webp: () => drawn(96, 96).encode('webp', 85),
  gif: () => drawn(96, 96).encode('gif'),
  avif: () => drawn(96, 96).encode('avif'),
} as const

const written = (bytes: Uint8Array, name = 'a.part'): { path: string; thumbnail: string } => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, name), bytes)
  return { path: join(folder, name), thumbnail: join(folder, 'small') }
}

const reasonOf = async (bytes: Uint8Array, name?: string): Promise<string> => {
  const request = written(bytes, name)
  const reason = await inspect(request).then(
    ({ extension }) => extension,
    (error: { detail?: Record<string, unknown> }) => String(error.detail?.['reason']),
  )
  if (existsSync(request.thumbnail) !== reason in encoders && reason !== 'svg')
    throw new Error('a thumbnail where none should be, or none where one should')
  return reason
}

/** Of one megabyte, with a header that asks for 400 megapixels: ten of them would be 16 gigabytes. */
const bomb = (): Buffer => {
  const bytes = rawPng({ width: 64, height: 64, bits: 8, colour: 2 }, Buffer.alloc(192))
  bytes.writeUInt32BE(20_000, 16)
  bytes.writeUInt32BE(20_000, 20)
  return Buffer.concat([bytes, Buffer.alloc(1024 * 1024)])
}

test('M1: a PNG of a megabyte that asks for 400 megapixels is refused without its pixels being looked at', async () => {
  const before = process.memoryUsage().rss
  const { path, thumbnail } = written(bomb())
  await expect(inspect({ path, thumbnail })).rejects.toMatchObject({
    code: 'result-not-a-picture',
    detail: { reason: 'too-many-pixels' },
  })
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
})

test('M4: of a hundred thousand frames, the first is what is looked at', async () => {
  const gif = animatedGif(await drawn(8, 8).encode('gif'), 100_000)
  expect(await reasonOf(gif)).toBe('gif')
  const webp = animatedWebp(await drawn(8, 8).encode('webp', 80), 8, 100_000)
  expect(await inspect(written(webp))).toMatchObject({ extension: 'webp', width: 8, height: 8 })
})

test.each(['png', 'jpg', 'webp', 'gif', 'avif'] as const)(
  'M5: a %s that is cut short anywhere is refused, and says so',
  async (kind) => {
    const whole = await encoders[kind]()
    const reasons = new Set<unknown>()
    const step = Math.max(1, Math.floor(whole.length / 60))
    for (let length = 32; length < whole.length; length += step)
      reasons.add(await reasonOf(whole.subarray(0, length)))
    reasons.add(await reasonOf(whole.subarray(0, -2)))
    expect([...reasons].filter((reason) => reason !== 'cut-short')).toEqual([])
  },
)

test('M5: a BMP that is cut short is refused', async () => {
  const header = Buffer.alloc(54)
  header.write('BM')
  header.writeUInt32LE(54 + 300, 2)
  header.writeUInt32LE(54, 10)
  header.writeUInt32LE(40, 14)
  header.writeInt32LE(10, 18)
  header.writeInt32LE(10, 22)
  header.writeUInt16LE(1, 26)
  header.writeUInt16LE(24, 28)
  const whole = Buffer.concat([header, Buffer.alloc(320, 0x80)])
  expect(await inspect(written(whole))).toMatchObject({ extension: 'bmp', width: 10, height: 10 })
  expect(await reasonOf(whole.subarray(0, 200))).toBe('cut-short')
})

test('M6: what a file is, its bytes say and not its name', async () => {
  expect(await reasonOf(await encoders.png(), 'holiday.jpg')).toBe('png')
  expect(await reasonOf(await encoders.jpg(), 'holiday.mp4')).toBe('jpg')
  expect(await reasonOf(Buffer.from('only words'), 'holiday.png')).toBe('not-a-medium')
})

test('M7: a file that is two things at once is what it begins as, and never runs', async () => {
  const script = Buffer.from('*/=1;alert(1)//<script>alert(1)</script>')
  expect(await reasonOf(Buffer.concat([await encoders.png(), script]))).toBe('png')
  expect(await reasonOf(Buffer.concat([await encoders.jpg(), script]))).toBe('jpg')
  expect(await reasonOf(Buffer.concat([await encoders.gif(), script]))).toBe('gif')
  expect(await reasonOf(Buffer.concat([Buffer.from('%PDF-1.7\n'), await encoders.png()]))).toBe(
    'cannot-decode',
  )
  expect(await reasonOf(Buffer.concat([Buffer.from('GIF89a/*'), script]))).not.toBe('gif')
})

test('M11: no byte, one pixel, and one pixel wide and thirty thousand high', async () => {
  expect(await reasonOf(Buffer.alloc(0))).toBe('empty')
  expect(await inspect(written(await drawn(1, 1).encode('png')))).toMatchObject({ width: 1 })
  const tall = rawPng({ width: 1, height: 30_000, bits: 8, colour: 2 }, Buffer.from([9, 99, 199]))
  expect(await inspect(written(tall))).toMatchObject({ width: 1, height: 30_000 })
})

test('M12: one bomb in twenty files is told of, and all the others come in', async () => {
  const good = await encoders.jpg()
  const files = Array.from({ length: 200 }, (_, index) => (index % 20 === 7 ? bomb() : good))
  const ends = await Promise.all(files.map((bytes) => reasonOf(bytes)))
  expect(ends.filter((end) => end === 'jpg')).toHaveLength(190)
  expect(ends.filter((end) => end === 'too-many-pixels')).toHaveLength(10)
})

test.each([
  ['TIFF', Buffer.from('II*\0aaaaaaaaaaaa', 'latin1')],
  ['HEIC', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1')],
  ['JPEG XL', Buffer.from('ÿ\naaaaaaaaaaaaaaaa', 'latin1')],
  ['Photoshop', Buffer.from('8BPS\0\u0001aaaaaaaaaaaa', 'latin1')],
])('%s is known by name, though nothing here shows it', async (format, bytes) => {
  await expect(inspect(written(bytes))).rejects.toMatchObject({
    detail: { reason: 'cannot-decode', format },
  })
})

test('pixels that are no pixels are refused as what cannot be decoded', async () => {
  const bytes = await encoders.webp()
  bytes.fill(0xff, 30, bytes.length - 2)
  expect(await reasonOf(bytes)).toBe('cannot-decode')
})
