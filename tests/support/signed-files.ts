import { crc32 } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'

/** The kinds of files that take texts in, by their endings. */
export const textKinds = ['png', 'jpg', 'webp'] as const
export type TextKind = (typeof textKinds)[number]

const JUMBF = Buffer.from('\0\0\0\u0018jumb\0\0\0\u0010jumdc2pa\0\0\0\0', 'latin1')

/** A small picture with every degree of opacity. */
export const picture = async (kind: TextKind): Promise<Buffer> => {
  const canvas = createCanvas(64, 48)
  const context = canvas.getContext('2d')
  const image = context.createImageData(64, 48)
  for (let at = 0; at < image.data.length; at += 1)
    image.data[at] = (at * 37 + (at >> 7) * 11) % 256
  context.putImageData(image, 0, 0)
  return kind === 'jpg' ? canvas.encode('jpeg', 90) : canvas.encode(kind as 'png')
}

const pngChunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const chunk = Buffer.alloc(named.length + 8)
  chunk.writeUInt32BE(body.length, 0)
  named.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(named), named.length + 4)
  return chunk
}

const riffChunk = (type: string, body: Buffer): Buffer => {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

/** Puts a chunk or segment into a file the way another program would: near its beginning. */
export const putIn: Record<TextKind, (file: Buffer, type: string, body: Buffer) => Buffer> = {
  png: (file, type, body) =>
    Buffer.concat([file.subarray(0, 33), pngChunk(type, body), file.subarray(33)]),
  jpg: (file, type, body) => {
    const head = Buffer.from(`${type}\0\0`, 'latin1')
    head.writeUInt16BE(body.length + 2, 2)
    return Buffer.concat([file.subarray(0, 2), head, body, file.subarray(2)])
  },
  webp: (file, type, body) => {
    const whole = Buffer.concat([file, riffChunk(type, body)])
    whole.writeUInt32LE(whole.length - 8, 4)
    const flag = { EXIF: 0x08, 'XMP ': 0x04 }[type] ?? 0
    if (whole.toString('latin1', 12, 16) === 'VP8X') whole[20] = (whole[20] ?? 0) | flag
    return whole
  },
}

/** A picture with Content Credentials, as far as anybody needs who may not touch it. */
export const signedPicture = async (kind: TextKind): Promise<Buffer> => {
  const file = await picture(kind)
  const types = { png: 'caBX', jpg: '\u00FF\u00EB', webp: 'C2PA' }
  const body =
    kind === 'jpg' ? Buffer.concat([Buffer.from('JP\0\u0001\0\0\0\u0001'), JUMBF]) : JUMBF
  return putIn[kind](file, types[kind], body)
}

/** The beginning of a film with Content Credentials. */
export const signedFilm = (): Buffer =>
  Buffer.concat([
    Buffer.from('\0\0\0\u0014ftypisom\0\0\0\0isom', 'latin1'),
    Buffer.from('\0\0\0\u0020uuid', 'latin1'),
    Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex'),
    Buffer.from('\0\0\0\0manifest', 'latin1'),
    Buffer.from('\0\0\0\u0008mdat', 'latin1'),
  ])
