import { crc32, inflateSync } from 'node:zlib'
import { broken, type Carried, type Container } from './container.ts'

interface Chunk {
  type: string
  body: Buffer
  /** As it stands in the file, with length and check sum; of one that is new, nothing. */
  whole?: Buffer
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const XMP = 'XML:com.adobe.xmp'
const LONGEST_TEXT = 4_000_000

/** What a picture is shown with, frames of a moving one included. */
const shown: ReadonlySet<string> = new Set(
  (
    'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs hIST sPLT ' +
    'acTL fcTL fdAT'
  ).split(' '),
)

/** The chunks up to the end, and what lies behind it. */
const readChunks = (file: Buffer): { chunks: Chunk[]; rest: Buffer } => {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw broken()
  const chunks: Chunk[] = []
  let at = SIGNATURE.length
  while (chunks.at(-1)?.type !== 'IEND') {
    if (at + 12 > file.length) throw broken()
    const length = file.readUInt32BE(at)
    if (at + 12 + length > file.length) throw broken()
    const type = file.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    chunks.push({ type, body: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) })
    at = end
  }
  if (chunks[0]?.type !== 'IHDR') throw broken()
  return { chunks, rest: file.subarray(at) }
}

const writeChunk = ({ type, body, whole }: Chunk): Buffer => {
  if (whole) return whole
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const chunk = Buffer.alloc(named.length + 8)
  chunk.writeUInt32BE(body.length, 0)
  named.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(named), named.length + 4)
  return chunk
}

const textChunk = (keyword: string, text: string): Chunk => ({
  type: 'iTXt',
  // Keyword; not compressed, so that everything reads it; no language; no translated keyword.
  body: Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')]),
})

const isText = ({ type }: Chunk): boolean => type === 'tEXt' || type === 'zTXt' || type === 'iTXt'

const keywordOf = (chunk: Chunk): string | null => {
  if (!isText(chunk)) return null
  const end = chunk.body.indexOf(0)
  return end === -1 ? null : chunk.body.toString('latin1', 0, end)
}

/** The text of an iTXt chunk. */
const textOf = ({ body }: Chunk): string | null => {
  const keywordEnd = body.indexOf(0)
  const languageEnd = body.indexOf(0, keywordEnd + 3)
  const translatedEnd = body.indexOf(0, languageEnd + 1)
  if (languageEnd === -1 || translatedEnd === -1) return null
  const text = body.subarray(translatedEnd + 1)
  const isCompressed = body[keywordEnd + 1] === 1
  return (isCompressed ? inflateSync(text, { maxOutputLength: LONGEST_TEXT }) : text).toString(
    'utf8',
  )
}

/** PNG files. */
export const png: Container = {
  texts: 'own',
  read: (file): Carried => {
    const { chunks } = readChunks(file)
    const xmp = chunks.find((chunk) => chunk.type === 'iTXt' && keywordOf(chunk) === XMP)
    return {
      xmp: xmp ? textOf(xmp) : null,
      exif: chunks.find(({ type }) => type === 'eXIf')?.body ?? null,
      hasParameters: chunks.some((chunk) => keywordOf(chunk) === 'parameters'),
    }
  },
  write: (file, { clean, xmp, exif, texts }) => {
    const { chunks, rest } = readChunks(file)
    const stays = (chunk: Chunk): boolean => {
      if (clean) return shown.has(chunk.type)
      const keyword = keywordOf(chunk)
      return chunk.type !== 'eXIf' && (keyword === null || (keyword !== XMP && !(keyword in texts)))
    }
    const [header, ...others] = chunks.filter(stays)
    const added = Object.entries({ ...texts, ...(xmp === null ? {} : { [XMP]: xmp }) }).map(
      ([keyword, text]) => textChunk(keyword, text),
    )
    const pieces = [
      ...(header ? [header] : []),
      ...added,
      ...(exif ? [{ type: 'eXIf', body: exif }] : []),
      ...others,
    ]
    return Buffer.concat([SIGNATURE, ...pieces.map(writeChunk), ...(clean ? [] : [rest])])
  },
}
