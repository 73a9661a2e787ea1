import { inflateSync } from 'node:zlib'
import { jpegSegments, pngChunks, riffChunks } from '#main/media/containers/pieces.ts'
import type { PictureExtension } from '#main/media/media.ts'

/** The texts of a picture as they lie in it. */
export interface TextsIn {
  /** By keyword. */
  named: Record<string, string>
  xmp: string[]
  exif: Buffer | null
}

/** No more of all texts is read, in bytes. */
const MOST = 4 * 1024 * 1024
const XMP_KEYWORD = 'XML:com.adobe.xmp'
/** The only ones that are read; graphs of how a window looked are larger than all of them. */
const KEYWORDS: ReadonlySet<string> = new Set(
  `parameters prompt invokeai_metadata sd-metadata fooocus_scheme chofesh ${XMP_KEYWORD}`.split(
    ' ',
  ),
)

const inflated = (bytes: Buffer): Buffer => inflateSync(bytes, { maxOutputLength: MOST })

/** What follows the keyword and its end in each kind of text. */
const textBodies: Readonly<Record<string, (body: Buffer) => string>> = {
  tEXt: (body) => body.toString('latin1'),
  zTXt: (body) => inflated(body.subarray(1)).toString('latin1'),
  iTXt: (body) => {
    const languageEnd = body.indexOf(0, 2)
    const text = body.subarray(body.indexOf(0, languageEnd + 1) + 1)
    return (body[0] === 1 ? inflated(text) : text).toString('utf8')
  },
}

/** Programs write UTF-8 where the standard wants Latin letters; what reads as UTF-8 is. */
const asWritten = (text: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

const pngText = (type: string, body: Buffer): [keyword: string, text: string] | null => {
  const end = body.indexOf(0)
  const keyword = body.toString('latin1', 0, Math.max(0, end))
  const read = textBodies[type]
  if (!read || !KEYWORDS.has(keyword)) return null
  try {
    const text = read(body.subarray(end + 1))
    return [keyword, type === 'iTXt' ? text : asWritten(text)]
  } catch {
    // It is not packed as it says, or holds too much.
    return null
  }
}

const inPng = (bytes: Buffer): TextsIn => {
  const found: TextsIn = { named: {}, xmp: [], exif: null }
  let left = MOST
  for (const { type, body } of pngChunks(bytes)) {
    if (body.length > left) continue
    if (type === 'eXIf') found.exif = body
    const [keyword, text] = pngText(type, body) ?? []
    if (keyword === undefined || text === undefined || text.length > left) continue
    left -= text.length
    if (keyword === XMP_KEYWORD) found.xmp.push(text)
    else found.named[keyword] = text
  }
  return found
}

const EXIF_HEAD = 'Exif\0\0'
const XMP_HEAD = 'http://ns.adobe.com/xap/1.0/\0'
const EXTENSION_HEAD = 'http://ns.adobe.com/xmp/extension/\0'
/** Of an extension’s part: whose it is, how long all of them are, where this one begins. */
const EXTENSION_PLACE = EXTENSION_HEAD.length + 36
const EXTENSION_BODY = EXTENSION_PLACE + 4

/** A packet too long for one segment goes on in others, each of which says where it belongs. */
const extensionOf = (parts: readonly Buffer[]): string[] => {
  const length = parts.reduce(
    (end, part) => Math.max(end, part.readUInt32BE(EXTENSION_PLACE) + part.length - EXTENSION_BODY),
    0,
  )
  if (length === 0 || length > MOST) return []
  const whole = Buffer.alloc(length)
  for (const part of parts) part.copy(whole, part.readUInt32BE(EXTENSION_PLACE), EXTENSION_BODY)
  return [whole.toString('utf8')]
}

const inJpeg = (bytes: Buffer): TextsIn => {
  const bodies = [...jpegSegments(bytes)].flatMap(({ type, body }) => (type === 'e1' ? [body] : []))
  const beginning = (head: string): Buffer[] =>
    bodies.filter((body) => body.toString('latin1', 0, head.length) === head)
  const [exif] = beginning(EXIF_HEAD)
  const parts = beginning(EXTENSION_HEAD).filter(({ length }) => length > EXTENSION_BODY)
  return {
    named: {},
    xmp: [
      ...beginning(XMP_HEAD).map((body) => body.toString('utf8', XMP_HEAD.length)),
      ...extensionOf(parts),
    ],
    exif: exif?.subarray(EXIF_HEAD.length) ?? null,
  }
}

const inWebp = (bytes: Buffer): TextsIn => {
  const bodies = [...riffChunks(bytes)].filter(({ body }) => body.length <= MOST)
  const [exif] = bodies.filter(({ type }) => type === 'EXIF').map(({ body }) => body)
  const hasHead = exif?.toString('latin1', 0, EXIF_HEAD.length) === EXIF_HEAD
  return {
    named: {},
    xmp: bodies.flatMap(({ type, body }) => (type === 'XMP ' ? [body.toString('utf8')] : [])),
    exif: exif?.subarray(hasHead ? EXIF_HEAD.length : 0) ?? null,
  }
}

const readers: Partial<Record<PictureExtension, (bytes: Buffer) => TextsIn>> = {
  png: inPng,
  jpg: inJpeg,
  webp: inWebp,
}

/** The texts in a picture; of formats that nobody writes recipes into, none. */
export const textsIn = (bytes: Buffer, extension: PictureExtension): TextsIn =>
  readers[extension]?.(bytes) ?? { named: {}, xmp: [], exif: null }
