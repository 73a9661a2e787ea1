import { broken, type Carried, type Container } from './container.ts'

interface Chunk {
  type: string
  body: Buffer
}

const ICC_FLAG = 0x20
const ALPHA_FLAG = 0x10
const EXIF_FLAG = 0x08
const XMP_FLAG = 0x04
const EXIF_HEAD = 'Exif\0\0'

/** What a picture is shown with, frames of a moving one included. */
const shown: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

const readChunks = (file: Buffer): Chunk[] => {
  const isWebp =
    file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP'
  if (!isWebp) throw broken()
  const end = Math.min(file.length, 8 + file.readUInt32LE(4))
  const chunks: Chunk[] = []
  for (let at = 12; at + 8 <= end;) {
    const length = file.readUInt32LE(at + 4)
    if (at + 8 + length > end) throw broken()
    const type = file.toString('latin1', at, at + 4)
    chunks.push({ type, body: file.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

const writeChunk = ({ type, body }: Chunk): Buffer => {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

/** Width, height and alpha of a picture that says so in its first chunk only. */
const shapeOf = ([first]: readonly Chunk[]): { width: number; height: number; flags: number } => {
  if (first?.type === 'VP8 ' && first.body.length >= 10) {
    const width = first.body.readUInt16LE(6) & 0x3f_ff
    return { width, height: first.body.readUInt16LE(8) & 0x3f_ff, flags: 0 }
  }
  if (first?.type !== 'VP8L' || first.body.length < 5) throw broken()
  const bits = first.body.readUInt32LE(1)
  const flags = (bits >>> 28) & 1 ? ALPHA_FLAG : 0
  return { width: (bits & 0x3f_ff) + 1, height: ((bits >>> 14) & 0x3f_ff) + 1, flags }
}

/** The chunk that says what else there is; made where there is none. */
const headerOf = (chunks: readonly Chunk[]): Buffer => {
  const [first] = chunks
  if (first?.type === 'VP8X' && first.body.length >= 10) return Buffer.from(first.body)
  const { width, height, flags } = shapeOf(chunks)
  const header = Buffer.alloc(10)
  header.writeUInt8(flags, 0)
  header.writeUIntLE(width - 1, 4, 3)
  header.writeUIntLE(height - 1, 7, 3)
  return header
}

const withoutHead = (exif: Buffer): Buffer =>
  exif.toString('latin1', 0, EXIF_HEAD.length) === EXIF_HEAD
    ? exif.subarray(EXIF_HEAD.length)
    : exif

/** WebP files. */
export const webp: Container = {
  texts: 'exif',
  read: (file): Carried => {
    const chunks = readChunks(file)
    const exif = chunks.find(({ type }) => type === 'EXIF')
    return {
      xmp: chunks.find(({ type }) => type === 'XMP ')?.body.toString('utf8') ?? null,
      exif: exif ? withoutHead(exif.body) : null,
      hasParameters: false,
    }
  },
  write: (file, { clean, xmp, exif }) => {
    const chunks = readChunks(file)
    const header = headerOf(chunks)
    const kept = chunks.filter(({ type }) =>
      clean ? shown.has(type) : type !== 'EXIF' && type !== 'XMP ',
    )
    const added = [
      ...(exif ? [{ type: 'EXIF', body: exif }] : []),
      ...(xmp === null ? [] : [{ type: 'XMP ', body: Buffer.from(xmp, 'utf8') }]),
    ]
    const has = (type: string): boolean => kept.some((chunk) => chunk.type === type)
    const flags =
      (header.readUInt8(0) & ~(EXIF_FLAG | XMP_FLAG)) |
      (has('ICCP') ? ICC_FLAG : 0) |
      (exif ? EXIF_FLAG : 0) |
      (xmp === null ? 0 : XMP_FLAG)
    header.writeUInt8(flags, 0)
    const pieces = [
      { type: 'VP8X', body: header },
      ...kept.filter(({ type }) => type !== 'VP8X'),
      ...added,
    ].map(writeChunk)
    const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...pieces])
    const riff = Buffer.from('RIFF\0\0\0\0', 'latin1')
    riff.writeUInt32LE(body.length, 4)
    return Buffer.concat([riff, body])
  },
}
