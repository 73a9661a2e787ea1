import { createHash } from 'node:crypto'
import { OWN_NAMESPACE } from '#main/exports/metadata/xmp.ts'
import { broken, type Carried, type Container } from './container.ts'

/** A marker with its segment; of a scan, its pixels too. */
interface Piece {
  marker: number
  /** From the marker on. */
  bytes: Buffer
}

const SOI = Buffer.from([0xff, 0xd8])
const SOS = 0xda
const EOI = 0xd9
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const COMMENT = 0xfe
const EXIF = 'Exif\0\0'
const XMP = 'http://ns.adobe.com/xap/1.0/\0'
const EXTENSION = 'http://ns.adobe.com/xmp/extension/\0'
const ICC = 'ICC_PROFILE\0'
/** A segment’s length counts its own two bytes. */
const LONGEST_BODY = 0xff_ff - 2
/** What an extension says of itself before its part: its GUID, its whole length, where the part begins. */
const EXTENSION_HEAD = EXTENSION.length + 32 + 4 + 4

/** Where the pixels of a scan end: at the next marker that is none of their own. */
const endOfScan = (file: Buffer, from: number): number => {
  let at = from
  for (;;) {
    at = file.indexOf(0xff, at)
    if (at === -1 || at + 1 >= file.length) throw broken()
    const next = file.readUInt8(at + 1)
    const isPixels = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (!isPixels && next !== 0xff) return at
    at += isPixels ? 2 : 1
  }
}

/** Everything up to the end, and what lies behind it. */
const readPieces = (file: Buffer): { pieces: Piece[]; rest: Buffer } => {
  if (!file.subarray(0, 2).equals(SOI)) throw broken()
  const pieces: Piece[] = []
  let at = 2
  for (;;) {
    if (at + 2 > file.length || file[at] !== 0xff) throw broken()
    const marker = file.readUInt8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker === EOI) return { pieces, rest: file.subarray(at + 2) }
    else {
      if (at + 4 > file.length) throw broken()
      const segmentEnd = at + 2 + file.readUInt16BE(at + 2)
      if (segmentEnd > file.length) throw broken()
      const end = marker === SOS ? endOfScan(file, segmentEnd) : segmentEnd
      pieces.push({ marker, bytes: file.subarray(at, end) })
      at = end
    }
  }
}

const segment = (marker: number, ...parts: readonly (string | Buffer)[]): Piece => {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return { marker, bytes: Buffer.concat([head, body]) }
}

const startsWith = ({ marker, bytes }: Piece, wanted: number, head: string): boolean =>
  marker === wanted && bytes.toString('latin1', 4, 4 + head.length) === head

const isExif = (piece: Piece): boolean => startsWith(piece, APP1, EXIF)
const isXmp = (piece: Piece): boolean => startsWith(piece, APP1, XMP)

/** An extension that this studio wrote; those of others stay with the packet that names them. */
const isOwnExtension = (piece: Piece): boolean =>
  startsWith(piece, APP1, EXTENSION) && piece.bytes.includes(OWN_NAMESPACE)

/** Colours and shape depend on these; everything else an application or a person added. */
const isShown = (piece: Piece): boolean => {
  const isApplication = piece.marker >= APP0 && piece.marker <= 0xef
  if (piece.marker === COMMENT) return false
  return (
    !isApplication ||
    piece.marker === APP0 ||
    piece.marker === APP14 ||
    startsWith(piece, APP2, ICC)
  )
}

const NAMES_EXTENSION = /\s*xmpNote:HasExtendedXMP="[^"]*"/u
const closing = '</rdf:RDF>'

/** An extension is a packet of its own; what it holds is taken out of the main one, which names it instead. */
const splitXmp = (xmp: string): { main: string; extension: string } | null => {
  const found = /<rdf:Description[^>]*xmlns:chofesh=[^>]*>[\s\S]*?<\/rdf:Description>/u.exec(xmp)
  if (!found) return null
  const extension = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${found[0]}</rdf:RDF></x:xmpmeta>`
  const guid = createHash('md5').update(extension).digest('hex').toUpperCase()
  const named = `<rdf:Description rdf:about="" xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="${guid}"/>`
  return { main: xmp.replace(found[0], '').replace(closing, named + closing), extension }
}

const extensionSegments = (extension: string): Piece[] => {
  const whole = Buffer.from(extension, 'utf8')
  const guid = createHash('md5').update(whole).digest('hex').toUpperCase()
  const most = LONGEST_BODY - EXTENSION_HEAD
  return Array.from({ length: Math.ceil(whole.length / most) }, (_, index) => {
    const place = Buffer.alloc(8)
    place.writeUInt32BE(whole.length, 0)
    place.writeUInt32BE(index * most, 4)
    return segment(APP1, EXTENSION, guid, place, whole.subarray(index * most, (index + 1) * most))
  })
}

/** One segment where it fits; else the recipe goes into an extension, as Adobe’s specification has it. */
const xmpSegments = (xmp: string): Piece[] => {
  const whole = Buffer.from(xmp, 'utf8')
  if (XMP.length + whole.length <= LONGEST_BODY) return [segment(APP1, XMP, whole)]
  const split = splitXmp(xmp)
  const main = split ? Buffer.from(split.main, 'utf8') : null
  if (!split || !main || XMP.length + main.length > LONGEST_BODY) throw broken()
  return [segment(APP1, XMP, main), ...extensionSegments(split.extension)]
}

/** EXIF has no way to go on in a second segment: what is too long stays out. */
const exifSegments = (exif: Buffer): Piece[] =>
  EXIF.length + exif.length <= LONGEST_BODY ? [segment(APP1, EXIF, exif)] : []

/** JPEG files. */
export const jpeg: Container = {
  texts: 'exif',
  read: (file): Carried => {
    const { pieces } = readPieces(file)
    const xmp = pieces.find(isXmp)?.bytes.toString('utf8', 4 + XMP.length) ?? null
    const exif = pieces.find(isExif)
    return {
      xmp: pieces.some(isOwnExtension) ? (xmp?.replace(NAMES_EXTENSION, '') ?? null) : xmp,
      exif: exif?.bytes.subarray(4 + EXIF.length) ?? null,
      hasParameters: false,
    }
  },
  write: (file, { clean, xmp, exif }) => {
    const { pieces, rest } = readPieces(file)
    const kept = pieces.filter((piece) =>
      clean ? isShown(piece) : !isXmp(piece) && !isOwnExtension(piece) && !isExif(piece),
    )
    const isFirst = kept[0]?.marker === APP0
    const added = [...(exif ? exifSegments(exif) : []), ...(xmp === null ? [] : xmpSegments(xmp))]
    const all = [...kept.slice(0, isFirst ? 1 : 0), ...added, ...kept.slice(isFirst ? 1 : 0)]
    return Buffer.concat([
      SOI,
      ...all.map(({ bytes }) => bytes),
      Buffer.from([0xff, EOI]),
      ...(clean ? [] : [rest]),
    ])
  },
}
