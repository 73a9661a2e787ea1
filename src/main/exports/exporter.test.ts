import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { importedAsset, someAsset } from '#tests/support/some-asset.ts'
import { picture, signedFilm, signedPicture, textKinds } from '#tests/support/signed-files.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createExporter, type Leaving } from './exporter.ts'
import { partName } from './outgoing/target.ts'
import { zipTarget } from './outgoing/zip-target.ts'

const source = 'trainedAlgorithmicMedia'
const story = { asset: someAsset({ rating: 4 }), modelName: 'FLUX.2', source }

/** A file to be written out, from a folder that stands for the library’s. */
const leavingIn = (folder: string, extension: string, bytes: Uint8Array | string): Leaving => {
  const path = join(folder, `original.${extension}`)
  writeFileSync(path, bytes)
  return { source: path, extension, name: 'ridge', story, choice: 'all' }
}

const world = () => {
  const originals = temporaryFolder()
  const place = join(temporaryFolder(), 'out')
  mkdirSync(place)
  const own = temporaryFolder()
  const open = (into: 'folder' | 'zip', name = '') =>
    createExporter({ folder: own }).open(randomUUID(), { into, place: join(place, name) })
  return { originals, place, own, open }
}

/** The files of a zip, read from its end as every program does. */
const unzipped = (zip: Buffer): Record<string, Buffer> => {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const files: Record<string, Buffer> = {}
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const body = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    files[name] = zip.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

describe.each(['folder', 'zip'] as const)('a %s', (into) => {
  const filesIn = (place: string): Record<string, Buffer> =>
    into === 'zip'
      ? unzipped(readFileSync(join(place, 'all.zip')))
      : Object.fromEntries(
          readdirSync(place).map((name) => [name, readFileSync(join(place, name))]),
        )
  const name = into === 'zip' ? 'all.zip' : ''

  test.each(textKinds)(
    'gets a signed %s as it is, to the byte, and its story beside it',
    async (kind) => {
      const { originals, place, open } = world()
      const signed = await signedPicture(kind)
      const out = await open(into, name)
      const { signed: told } = await out.add(leavingIn(originals, kind, signed))
      await out.finish()
      const files = filesIn(place)
      expect(told).toBe(true)
      expect(Object.keys(files).toSorted()).toEqual([`ridge.${kind}`, `ridge.${kind}.xmp`])
      expect(files[`ridge.${kind}`]?.equals(signed)).toBe(true)
      expect(files[`ridge.${kind}.xmp`]?.toString()).toContain('<xmp:Rating>4</xmp:Rating>')
      expect(files[`ridge.${kind}.xmp`]?.toString()).toContain('amber ridge at dawn')
    },
  )

  test('gets films, sounds and vectors as they are; stripped, nothing lies beside them', async () => {
    const { originals, place, open } = world()
    const film = signedFilm()
    const out = await open(into, name)
    expect((await out.add(leavingIn(originals, 'mp4', film))).signed).toBe(true)
    const svg = leavingIn(originals, 'svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect((await out.add({ ...svg, name: 'mark', choice: 'none' })).signed).toBe(false)
    await out.finish()
    const files = filesIn(place)
    expect(Object.keys(files).toSorted()).toEqual(['mark.svg', 'ridge.mp4', 'ridge.mp4.xmp'])
    expect(files['ridge.mp4']?.equals(film)).toBe(true)
  })

  test('gets a picture with its story, and the original stays what it was', async () => {
    const { originals, place, open } = world()
    const file = await picture('png')
    const leaving = leavingIn(originals, 'png', file)
    const out = await open(into, name)
    await out.add(leaving)
    await out.finish()
    expect(filesIn(place)['ridge.png']?.toString('utf8')).toContain('an amber ridge at dawn\nSeed')
    expect(readFileSync(leaving.source).equals(file)).toBe(true)
  })

  test('that is called off has no half file in it', async () => {
    const { originals, place, open } = world()
    const out = await open(into, name)
    await out.add(leavingIn(originals, 'png', await picture('png')))
    await out.discard()
    expect(readdirSync(place)).toEqual(into === 'zip' ? [] : ['ridge.png'])
  })

  test('that a kill cut short is swept at the next start, and nothing else is', async () => {
    const { originals, place, own, open } = world()
    const out = await open(into, name)
    await out.add(leavingIn(originals, 'png', await picture('png')))
    const [id = ''] = readdirSync(join(own, 'under-way'))
    const unfinished = join(place, partName(id, '-7'))
    writeFileSync(unfinished, 'half')
    writeFileSync(join(place, '.chofesh-other.part'), 'not ours')
    await createExporter({ folder: own }).sweep()
    expect(readdirSync(place)).toEqual([
      '.chofesh-other.part',
      ...(into === 'zip' ? [] : ['ridge.png']),
    ])
    expect(readdirSync(join(own, 'under-way'))).toEqual([])
    await out.discard()
  })

  test('goes on after a file that is not there, and says which it was', async () => {
    const { originals, place, open } = world()
    const out = await open(into, name)
    const gone = { ...leavingIn(originals, 'png', ''), source: join(originals, 'gone.png') }
    await expect(out.add(gone)).rejects.toMatchObject({ code: 'not-found' })
    await out.add(leavingIn(originals, 'webp', await picture('webp')))
    await out.finish()
    expect(Object.keys(filesIn(place))).toEqual(['ridge.webp'])
  })
})

test('a picture is known by how it begins, whatever its ending', async () => {
  const { originals, place, open } = world()
  const out = await open('folder')
  await out.add(leavingIn(originals, 'jpeg', await picture('jpg')))
  await out.add({ ...leavingIn(originals, 'jpg', await signedPicture('png')), name: 'wrong' })
  await out.finish()
  expect(readFileSync(join(place, 'ridge.jpeg')).includes('chofesh:recipe')).toBe(true)
  expect(readFileSync(join(place, 'wrong.jpg')).equals(await signedPicture('png'))).toBe(true)
})

test('what is in the folder already is never written over', async () => {
  const { originals, place, open } = world()
  writeFileSync(join(place, 'ridge.png'), 'theirs')
  writeFileSync(join(place, 'ridge-2.png.xmp'), 'theirs too')
  const out = await open('folder')
  const { paths } = await out.add(leavingIn(originals, 'png', await picture('png')))
  expect(paths).toEqual([join(place, 'ridge-3.png')])
  expect(readFileSync(join(place, 'ridge.png'), 'utf8')).toBe('theirs')
})

test('a zip stands in no other’s place until it is whole', async () => {
  const { originals, place, open } = world()
  writeFileSync(join(place, 'all.zip'), 'before')
  const out = await open('zip', 'all.zip')
  await out.add(leavingIn(originals, 'png', await picture('png')))
  expect(readFileSync(join(place, 'all.zip'), 'utf8')).toBe('before')
  await out.finish()
  expect(Object.keys(unzipped(readFileSync(join(place, 'all.zip'))))).toEqual(['ridge.png'])
})

test('a zip keeps no more in memory than the disk is behind', async () => {
  const { originals, place } = world()
  const leaving = leavingIn(originals, 'png', '')
  const target = zipTarget(join(place, 'all.zip'), 'an-export')
  const prepared = { body: Buffer.alloc(1_000_000), sidecar: null, signed: false }
  for (let count = 0; count < 30; count += 1)
    await target.add({ ...leaving, name: String(count) }, prepared)
  expect(statSync(join(place, partName('an-export'))).size).toBeGreaterThan(20_000_000)
  await target.discard()
})

test('a place that cannot be written says so', async () => {
  const { place, own } = world()
  writeFileSync(join(place, 'file'), '')
  const exporter = createExporter({ folder: own })
  const open = exporter.open(randomUUID(), { into: 'folder', place: join(place, 'file', 'below') })
  await expect(open).rejects.toMatchObject({ code: 'file-not-written' })
  const zip = await exporter.open(randomUUID(), {
    into: 'zip',
    place: join(place, 'gone', 'a.zip'),
  })
  const leaving = leavingIn(place, 'png', await picture('png'))
  await expect(zip.add(leaving).then(() => zip.finish())).rejects.toMatchObject({
    code: 'file-not-written',
  })
})

test('a sidecar is written beside an original and over one of ours, never over one of another’s', async () => {
  const { place, own } = world()
  const original = join(place, 'photo.jpg')
  writeFileSync(original, await picture('jpg'))
  const exporter = createExporter({ folder: own })
  expect(await exporter.beside(original, story, 'all')).toBe(`${original}.xmp`)
  const better = { ...story, asset: someAsset({ rating: 5 }) }
  await exporter.beside(original, better, 'all')
  const written = readFileSync(`${original}.xmp`, 'utf8')
  expect(written).toContain('<xmp:Rating>5</xmp:Rating>')
  expect(written).not.toContain('<xmp:Rating>4</xmp:Rating>')
  expect(await exporter.beside(original, better, 'none')).toBeNull()
  expect(readdirSync(place)).toEqual(['photo.jpg', 'photo.jpg.xmp'])
  writeFileSync(`${original}.xmp`, '<x:xmpmeta x:xmptk="XMP Core 4.4.0-Exiv2"/>')
  await expect(exporter.beside(original, story, 'all')).rejects.toMatchObject({
    code: 'sidecar-of-another',
  })
  expect(readFileSync(`${original}.xmp`, 'utf8')).toContain('Exiv2')
})

test('an imported picture of which nothing is known leaves without a word of ours', async () => {
  const { originals, place, open } = world()
  const file = await picture('jpg')
  const leaving = leavingIn(originals, 'jpg', file)
  const unknown = { asset: importedAsset(), modelName: null, source: null }
  const out = await open('folder')
  await out.add({ ...leaving, story: unknown })
  await out.finish()
  expect(readFileSync(join(place, 'ridge.jpg')).equals(file)).toBe(true)
  expect(existsSync(join(place, 'ridge.jpg.xmp'))).toBe(false)
})
