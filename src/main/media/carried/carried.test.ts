import { deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ExifEntry,
  pngChunk,
  rawExif,
  rawWebp,
  withChunks,
  withSegment,
} from '#tests/support/raw-pictures.ts'
import { readCarried } from './carried.ts'

const canvas = createCanvas(8, 8)
const png = await canvas.encode('png')
const jpeg = await canvas.encode('jpeg', 80)

const A1111 = 'a fox – très rouge\nNegative prompt: blur\nSteps: 20, Seed: 7, Size: 64x64'
const madeOfIt = { tool: 'a1111', prompt: 'a fox – très rouge', negativePrompt: 'blur', seed: 7 }

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const tEXt = (keyword: string, text: Buffer): Buffer =>
  pngChunk('tEXt', Buffer.concat([latin(`${keyword}\0`), text]))
const zTXt = (keyword: string, text: Buffer): Buffer =>
  pngChunk('zTXt', Buffer.concat([latin(`${keyword}\0\0`), deflateSync(text)]))
const iTXt = (keyword: string, text: string, isPacked = false): Buffer => {
  const bytes = Buffer.from(text)
  const head = latin(`${keyword}\0${isPacked ? '\u0001' : '\0'}\0en\0${keyword}\0`)
  return pngChunk('iTXt', Buffer.concat([head, isPacked ? deflateSync(bytes) : bytes]))
}

const inPng = (...chunks: readonly Buffer[]) => readCarried(withChunks(png, chunks), 'png')

test.each([
  ['tEXt, which other programs write as UTF-8', tEXt('parameters', Buffer.from(A1111))],
  ['zTXt', zTXt('parameters', Buffer.from(A1111))],
  ['iTXt', iTXt('parameters', A1111)],
  ['packed iTXt', iTXt('parameters', A1111, true)],
])('how a PNG was made is read from %s', (_, chunk) => {
  expect(inPng(chunk).made).toMatchObject(madeOfIt)
})

test('a tEXt in Latin letters, as the standard has it, is read as such', () => {
  const text = A1111.replace('–', '-')
  expect(inPng(tEXt('parameters', latin(text))).made?.prompt).toBe('a fox - très rouge')
})

const comment = (body: Buffer): ExifEntry[] => [{ tag: 0x92_86, type: 7, value: body }]
const comments: readonly (readonly [string, Buffer])[] = [
  [
    'wide letters, the high byte first',
    Buffer.concat([latin('UNICODE\0'), Buffer.from(A1111, 'utf16le').swap16()]),
  ],
  [
    'wide letters, the low byte first',
    Buffer.concat([latin('UNICODE\0'), Buffer.from(A1111, 'utf16le')]),
  ],
  ['plain letters', Buffer.concat([latin('ASCII\0\0\0'), Buffer.from(A1111)])],
  ['letters without a mark', Buffer.from(A1111)],
]

test.each(comments)('the comment of a JPEG and of a WebP is read from %s', (_, body) => {
  const exif = rawExif([], comment(body))
  const segment = Buffer.concat([latin('Exif\0\0'), exif])
  expect(readCarried(withSegment(jpeg, 0xe1, segment), 'jpg').made).toMatchObject(madeOfIt)
  expect(readCarried(rawWebp([['EXIF', exif]]), 'webp').made).toMatchObject(madeOfIt)
  expect(readCarried(rawWebp([['EXIF', segment]]), 'webp').made).toMatchObject(madeOfIt)
})

test('Fooocus and ComfyUI are known in EXIF by where they write', () => {
  const fooocus = { prompt: 'a teapot', seed: 5, base_model: 'juggernaut' }
  const software: ExifEntry = { tag: 0x01_31, type: 2, value: latin('Fooocus v2.5\0') }
  const second: ExifEntry[] = [
    { tag: 0x92_7c, type: 7, value: latin('fooocus') },
    ...comment(Buffer.from(JSON.stringify(fooocus))),
  ]
  const byFooocus = rawWebp([['EXIF', rawExif([software], second)]])
  expect(readCarried(byFooocus, 'webp').made).toMatchObject({ tool: 'fooocus', seed: 5 })
  const graph = {
    1: { class_type: 'KSampler', inputs: { seed: 9, steps: 4, positive: ['2', 0] } },
    2: { class_type: 'CLIPTextEncode', inputs: { text: 'a kite' } },
  }
  const camera: ExifEntry = {
    tag: 0x01_10,
    type: 2,
    value: Buffer.from(`prompt:${JSON.stringify(graph)}\0`),
  }
  expect(readCarried(rawWebp([['EXIF', rawExif([camera])]]), 'webp').made).toMatchObject({
    tool: 'comfyui',
    prompt: 'a kite',
    seed: 9,
  })
})

const packet = (properties: string): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:chofesh="https://chofesh.studio/ns/1.0/" ${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

const WORDS = packet(
  `xmp:Rating="4"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Fox &amp; hen</rdf:li></rdf:Alt></dc:title><dc:description><rdf:Alt><rdf:li xml:lang="x-default">One\nline\u202E and another</rdf:li></rdf:Alt></dc:description><dc:subject><rdf:Bag><rdf:li>fox</rdf:li><rdf:li> Red,  fur </rdf:li><rdf:li>Fox</rdf:li></rdf:Bag></dc:subject>`,
)
const told = {
  title: 'Fox & hen',
  description: 'One\nline and another',
  tags: ['Fox', 'Red fur'],
  rating: 4,
}
const xmpSegment = (text: string): Buffer =>
  Buffer.concat([latin('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(text)])

test('title, description, tags and stars are read from XMP, wherever it lies', () => {
  expect(inPng(iTXt('XML:com.adobe.xmp', WORDS)).told).toEqual(told)
  expect(readCarried(withSegment(jpeg, 0xe1, xmpSegment(WORDS)), 'jpg').told).toEqual(told)
  expect(readCarried(rawWebp([['XMP ', Buffer.from(WORDS)]]), 'webp').told).toEqual(told)
})

test('stars may stand in an element, and only from rejected to five', () => {
  const rated = (rating: string) =>
    inPng(iTXt('XML:com.adobe.xmp', packet(`><xmp:Rating>${rating}</xmp:Rating>`))).told?.rating
  expect([rated('-1'), rated('0'), rated('5')]).toEqual([-1, 0, 5])
  for (const wrong of ['6', '-2', 'many', '']) expect(rated(wrong)).toBeUndefined()
})

const ours = {
  version: 1,
  operation: 'image.generate',
  params: { prompt: 'a fox <b>&amp;' },
  model: 'runware:400@4',
  checkpoint: null,
  engine: 'runware',
  taskUuid: '5b1b1c1e-0000-4000-8000-000000000000',
  seed: 7,
  seconds: 3,
  costMicros: 1200,
  createdAt: 1,
}
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

test('a recipe of ours is read, and what stands beside it for others is then none of another program', () => {
  const text = JSON.stringify(ours)
  expect(inPng(iTXt('chofesh', text), iTXt('parameters', A1111))).toMatchObject({
    recipe: ours,
    made: null,
  })
  const asAttribute = packet(`chofesh:recipe="${escaped(text)}">`)
  const asElement = packet(`><chofesh:recipe>${escaped(text)}</chofesh:recipe>`)
  for (const xmp of [asAttribute, asElement]) {
    const segment = withSegment(jpeg, 0xe1, xmpSegment(xmp))
    expect(readCarried(segment, 'jpg').recipe).toEqual(ours)
    expect(readCarried(rawWebp([['XMP ', Buffer.from(xmp)]]), 'webp').recipe).toEqual(ours)
  }
})

test('what is no recipe of ours is as if it were not there', () => {
  for (const text of ['{', '[]', '{"version":2}', JSON.stringify({ ...ours, engine: 'other' })])
    expect(inPng(iTXt('chofesh', text), iTXt('parameters', A1111))).toMatchObject({
      recipe: null,
      made: madeOfIt,
    })
})

test('a packet that goes on in other segments of a JPEG is put together', () => {
  const long = packet(`><chofesh:recipe>${escaped(JSON.stringify(ours))}</chofesh:recipe>`)
  const whole = Buffer.from(long)
  const part = (start: number, end: number): Buffer => {
    const place = Buffer.alloc(8)
    place.writeUInt32BE(whole.length, 0)
    place.writeUInt32BE(start, 4)
    const head = latin(`http://ns.adobe.com/xmp/extension/\0${'A'.repeat(32)}`)
    return Buffer.concat([head, place, whole.subarray(start, end)])
  }
  // The later part comes first: each says where it belongs.
  const first = withSegment(withSegment(jpeg, 0xe1, part(0, 300)), 0xe1, part(300, whole.length))
  const file = withSegment(first, 0xe1, xmpSegment(WORDS))
  expect(readCarried(file, 'jpg')).toMatchObject({ recipe: ours, told })
})

test('text that would fill the memory is left where it is', () => {
  const bomb = zTXt('parameters', Buffer.alloc(64 * 1024 * 1024, 0x61))
  expect(bomb.length).toBeLessThan(100_000)
  expect(inPng(bomb, iTXt('XML:com.adobe.xmp', WORDS))).toMatchObject({ made: null, told })
})

test('a text that is broken costs the others nothing', () => {
  const broken = pngChunk('zTXt', latin('parameters\0\0no packed bytes'))
  const unclosed = iTXt('XML:com.adobe.xmp', WORDS.slice(0, WORDS.indexOf('</dc:subject>')))
  expect(inPng(broken, unclosed, iTXt('prompt', '{')).told).toEqual(told)
})

test('whatever lies in a file, reading it ends without an error and within its bounds', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(
      latin('Exif\0\0MM\0*\0\0\0\u0008'),
      Buffer.from(WORDS),
      rawExif([], comment(Buffer.from(A1111))),
      latin('http://ns.adobe.com/xmp/extension/\0'),
      Buffer.alloc(40, 0xff),
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 3 }), (pieces) => {
      const body = Buffer.concat(pieces)
      readCarried(withSegment(jpeg, 0xe1, body), 'jpg')
      readCarried(
        rawWebp([
          ['EXIF', body],
          ['XMP ', body],
        ]),
        'webp',
      )
      inPng(pngChunk('eXIf', body), pngChunk('iTXt', body), pngChunk('zTXt', body))
      readCarried(body, 'png')
      readCarried(body, 'jpg')
      readCarried(body, 'webp')
    }),
    { numRuns: 400 },
  )
})
