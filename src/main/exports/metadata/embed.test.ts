import { createCanvas, loadImage } from '@napi-rs/canvas'
import ExifReader from 'exifreader'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withUserComment } from '#main/exports/containers/exif.ts'
import type { Asset } from '#shared/model/asset.ts'
import type { MetadataChoice } from '#shared/model/export.ts'
import { importedAsset, someAsset, someRecipe } from '#tests/support/some-asset.ts'
import {
  picture,
  putIn,
  signedPicture,
  type TextKind,
  textKinds,
} from '#tests/support/signed-files.ts'
import { embed } from './embed.ts'
import { isSigned } from './signed.ts'
import { xmpPacket } from './xmp.ts'

const XMP_HEAD: Record<TextKind, string> = {
  png: 'XML:com.adobe.xmp\0\0\0\0\0',
  jpg: 'http://ns.adobe.com/xap/1.0/\0',
  webp: '',
}
const XMP_TYPE: Record<TextKind, string> = { png: 'iTXt', jpg: '\u00FF\u00E1', webp: 'XMP ' }
const EXIF_TYPE: Record<TextKind, string> = { png: 'eXIf', jpg: '\u00FF\u00E1', webp: 'EXIF' }
const nothingSaid = {
  title: null,
  description: null,
  tags: [],
  rating: 0,
  source: null,
  tool: null,
  recipe: null,
}

const left = (
  file: Buffer,
  extension: TextKind,
  { asset, choice = 'all' }: { asset: Asset; choice?: MetadataChoice },
): Buffer => {
  const source = asset.recipe === null ? null : 'trainedAlgorithmicMedia'
  return embed(file, { asset, modelName: 'FLUX.2, dev', source }, { extension, choice })
}

/** A1111 and others take the user comment for two bytes a letter. */
const commentIn = ({ exif }: ExifReader.ExpandedTags): string | undefined => {
  const comment = exif?.UserComment as { value: number[] } | undefined
  return comment && Buffer.from(comment.value.slice(8)).swap16().toString('utf16le')
}

/** What a reader that is not ours finds. */
const readBack = (file: Buffer) => {
  const found = ExifReader.load(file, { expanded: true })
  const tags = { ...found.xmp } as Record<string, { value: unknown; description: string }>
  const texts = { ...found.pngText } as unknown as Record<string, { value: string }>
  const recipe = texts['chofesh'] ?? tags['recipe']
  return {
    said: (name: string): string | undefined => tags[name]?.description,
    listed: (name: string): string[] =>
      ((tags[name]?.value ?? []) as { description: string }[]).map((one) => one.description),
    parameters: texts['parameters']?.value ?? commentIn(found),
    recipe: recipe?.value as string | undefined,
    exif: found.exif,
  }
}

const pixelsOf = async (file: Buffer): Promise<Buffer> => {
  const image = await loadImage(file)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return Buffer.from(canvas.data())
}

const samePixels = async (one: Buffer, other: Buffer): Promise<void> => {
  expect((await pixelsOf(one)).equals(await pixelsOf(other))).toBe(true)
}

/** Text as a person may have written it, in any script; XML and readers around it take blanks off its ends. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const line = words
  .map((text) => text.replaceAll(/[\r\n]/gu, ' '))
  .filter((text) => text.trim() !== '')

const anyAsset = fc
  .record({
    prompt: line,
    negative: fc.option(line),
    seed: fc.option(fc.maxSafeNat()),
    title: words,
    description: words,
    tags: fc.uniqueArray(words, { maxLength: 5 }),
    rating: fc.integer({ min: -1, max: 5 }),
  })
  .map(({ prompt, negative, seed, title, description, tags, rating }) =>
    someAsset({
      recipe: {
        ...someRecipe,
        seed,
        params: { prompt, ...(negative === null ? {} : { negativePrompt: negative }), steps: 28 },
      },
      rating,
      tags,
      words: { title, altText: '', description, tags: [] },
    }),
  )

describe.each(textKinds)('in %s', (kind) => {
  test('everything that is said of a picture is read back by others, and not a pixel changes', async () => {
    const file = await picture(kind)
    await fc.assert(
      fc.asyncProperty(anyAsset, async (asset) => {
        const copy = left(file, kind, { asset })
        const back = readBack(copy)
        expect(JSON.parse(back.recipe ?? '')).toEqual({ ...asset.recipe, costMicros: null })
        expect(back.parameters).toContain(asset.recipe?.params['prompt'])
        expect(back.parameters).toMatch(/\nSteps: 28, .*Size: 64x48, Model: "FLUX.2, dev"/u)
        expect(back.listed('title')).toEqual([asset.words?.title])
        expect(back.listed('description')).toEqual([asset.words?.description])
        expect(back.listed('subject')).toEqual(asset.tags)
        expect(back.said('Rating')).toBe(asset.rating === 0 ? undefined : String(asset.rating))
        expect(back.said('DigitalSourceType')).toMatch(/\/trainedAlgorithmicMedia$/u)
        await samePixels(copy, file)
      }),
      { numRuns: 40 },
    )
  })

  test('every kind of line end is read back as what it was', async () => {
    const text = 'a\nb\rc\r\nd\u0085e\u2028f\u2029g'
    const params = { prompt: text }
    const asset = someAsset({
      recipe: { ...someRecipe, params },
      words: { title: text, altText: '', description: text, tags: [] },
    })
    const back = readBack(left(await picture(kind), kind, { asset }))
    expect(back.listed('title')).toEqual([text])
    expect(JSON.parse(back.recipe ?? '')).toMatchObject({ params })
  })

  test('what is written twice stands there once, as it was said last', async () => {
    const file = await picture(kind)
    const once = left(file, kind, { asset: someAsset({ rating: 2, tags: ['old'] }) })
    const asset = someAsset({ rating: 5, tags: ['new'] })
    const twice = left(once, kind, { asset })
    expect(twice.equals(left(file, kind, { asset }))).toBe(true)
    expect(readBack(twice).listed('subject')).toEqual(['new'])
  })

  test('a recipe that is too long for one segment is there all the same', async () => {
    const file = await picture(kind)
    const prompt = '日本の山 '.repeat(4000)
    const asset = someAsset({ recipe: { ...someRecipe, params: { prompt } } })
    const copy = left(file, kind, { asset })
    expect(JSON.parse(readBack(copy).recipe ?? '')).toMatchObject({ params: { prompt } })
    await samePixels(copy, file)
    // Written again, it is not there twice.
    expect(left(copy, kind, { asset }).equals(copy)).toBe(true)
    const short = left(copy, kind, { asset: someAsset() })
    expect(JSON.parse(readBack(short).recipe ?? '')).toMatchObject({ params: someRecipe.params })
    expect(short.includes('日本の山')).toBe(false)
  })

  test('provenance says that a machine made it and nothing of how', async () => {
    const told = left(await picture(kind), kind, { asset: someAsset({ tags: ['secret'] }) })
    const copy = left(told, kind, { asset: someAsset({ tags: ['secret'] }), choice: 'provenance' })
    const back = readBack(copy)
    expect(back.said('DigitalSourceType')).toMatch(/\/trainedAlgorithmicMedia$/u)
    expect(back.said('CreatorTool')).toBe('Chofesh Studio')
    for (const word of ['amber', 'secret', 'recipe', 'Steps']) {
      expect(copy.includes(word)).toBe(false)
      expect(copy.includes(Buffer.from(word, 'utf16le').swap16())).toBe(false)
    }
  })

  test('provenance that a camera wrote is passed on, its other words are not', async () => {
    const said = { ...nothingSaid, title: 'secret place', source: 'digitalCapture' }
    const packet = Buffer.from(XMP_HEAD[kind] + xmpPacket(said))
    const file = putIn[kind](await picture(kind), XMP_TYPE[kind], packet)
    const copy = left(file, kind, { asset: importedAsset(), choice: 'provenance' })
    expect(readBack(copy).said('DigitalSourceType')).toMatch(/\/digitalCapture$/u)
    expect(copy.includes('secret')).toBe(false)
  })

  test('stripped means stripped: no text of anybody, but the colours and how it is turned', async () => {
    const plain = await picture(kind)
    const turned = Buffer.from(
      '4d4d002a0000000800020112000300000001000600000132000200000004686572650000000000',
      'hex',
    )
    const head = kind === 'jpg' ? Buffer.from('Exif\0\0') : Buffer.alloc(0)
    const packet = xmpPacket({ ...nothingSaid, title: 'secret place' })
    const withXmp = putIn[kind](plain, XMP_TYPE[kind], Buffer.from(XMP_HEAD[kind] + packet))
    const others = { png: 'tEXt', jpg: '\u00FF\u00FE', webp: 'note' }
    const withNote = putIn[kind](withXmp, others[kind], Buffer.from('Comment\0secret text'))
    const file = putIn[kind](withNote, EXIF_TYPE[kind], Buffer.concat([head, turned]))
    const copy = left(file, kind, { asset: importedAsset(), choice: 'none' })
    expect(copy.includes('secret')).toBe(false)
    expect(copy.includes('here')).toBe(false)
    expect(readBack(copy).exif?.Orientation?.value).toBe(6)
    expect(copy.includes('acsp')).toBe(plain.includes('acsp'))
    await samePixels(copy, file)
    expect(left(plain, kind, { asset: someAsset(), choice: 'none' }).length).toBeLessThanOrEqual(
      plain.length,
    )
  })

  test('what others said in an imported picture stays beside what is said here', async () => {
    const packet = xmpPacket({ ...nothingSaid, title: 'Their title', rating: 1 }).replace(
      '<dc:title>',
      '<dc:creator><rdf:Seq><rdf:li>Ann Other</rdf:li></rdf:Seq></dc:creator><dc:title>',
    )
    const comment = withUserComment(null, 'their prompt\nSteps: 3, Seed: 4, Size: 64x48')
    const head = kind === 'jpg' ? Buffer.from('Exif\0\0') : Buffer.alloc(0)
    const withXmp = putIn[kind](
      await picture(kind),
      XMP_TYPE[kind],
      Buffer.from(XMP_HEAD[kind] + packet),
    )
    const file = putIn[kind](withXmp, EXIF_TYPE[kind], Buffer.concat([head, comment]))
    const made = { ...foreign, prompt: 'their prompt, as we read it' }
    const back = readBack(left(file, kind, { asset: importedAsset({ rating: 4, made }) }))
    expect(back.listed('creator')).toEqual(['Ann Other'])
    expect(back.listed('title')).toEqual(['Their title'])
    expect(back.said('Rating')).toBe('4')
    expect(back.said('DigitalSourceType')).toBeUndefined()
    expect(back.parameters).toMatch(/^their prompt\nSteps: 3/u)
  })

  test('what another program made is written again where its words were lost', async () => {
    const asset = importedAsset({ made: foreign })
    const back = readBack(left(await picture(kind), kind, { asset }))
    expect(back.parameters).toBe(
      'a heron\nNegative prompt: people\nSteps: 30, Sampler: Euler a, CFG scale: 7, Seed: 9, Size: 512x768, Model: dream_8, Version: comfyui',
    )
  })

  test('a signature is seen, and a picture without one is not taken for signed', async () => {
    expect(isSigned(await signedPicture(kind), kind)).toBe(true)
    expect(isSigned(await picture(kind), kind)).toBe(false)
    expect(isSigned(left(await picture(kind), kind, { asset: someAsset() }), kind)).toBe(false)
  })

  test('a file that is cut short is refused rather than mended', async () => {
    const file = await picture(kind)
    const cut = file.subarray(0, Math.floor(file.length * 0.6))
    expect(() => left(cut, kind, { asset: someAsset() })).toThrow('metadata-not-written')
  })
})

const foreign = {
  tool: 'comfyui',
  prompt: 'a heron',
  negativePrompt: 'people',
  seed: 9,
  steps: 30,
  guidance: 7,
  sampler: 'Euler a',
  model: 'dream_8',
  width: 512,
  height: 768,
} as const

test('a camera’s EXIF keeps what it says, whichever way round its numbers stand', () => {
  const little = Buffer.from(
    '49492a000800000001000f010200080000001a000000000000004c65696361204d00',
    'hex',
  )
  const grown = withUserComment(little, 'a prompt')
  const { exif } = ExifReader.load(
    putIn.jpg(
      Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
      '\u00FF\u00E1',
      Buffer.concat([Buffer.from('Exif\0\0'), grown]),
    ),
    { expanded: true },
  )
  expect(exif?.Make?.description).toBe('Leica M')
  const comment = exif?.UserComment as { value: number[] } | undefined
  expect(Buffer.from(comment?.value ?? []).toString('latin1')).toMatch(/^UNICODE\0\0a\0 \0p/u)
})
