import { type ChunkParts, chunksOf, isPng, joinChunks } from '#shared/pixels/png-chunks.ts'
import { deflated, inflated } from '#shared/pixels/zlib-stream.ts'
import { isWebp, webpProfile } from './webp-profile.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What JPEG puts before each part of a profile, and its marker. */
const ICC = 'ICC_PROFILE\0'
const [SOI, APP2, SOS] = [0xff_d8, 0xff_e2, 0xff_da]
/** Bytes of a profile in one segment: its length, its name, its number and how many there are take the rest. */
const LONGEST_PART = 0xff_ff - 2 - ICC.length - 2
/** No profile is as long as this, and none is worth more memory. */
const LONGEST = 16 * 1024 * 1024

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

const latin = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const join = (parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** All of a stream; throws where it is longer than any profile. */
const gather = async (stream: AsyncIterable<Uint8Array>): Promise<Bytes> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > LONGEST) throw new RangeError('This colour profile is too long')
    parts.push(part)
  }
  return join(parts)
}

const inPng = async (file: Uint8Array): Promise<Bytes | null> => {
  for (const { type, body } of chunksOf(file)) {
    if (type === 'IDAT') return null
    // Its name, a zero, a zero for the way it is packed, and the packed profile.
    if (type === 'iCCP') return gather(inflated([body.subarray(body.indexOf(0) + 2)]))
  }
  return null
}

/** A segment of a JPEG. */
interface Segment {
  marker: number
  body: Uint8Array
  /** All of it, marker included. */
  whole: Uint8Array
}

/** The segments of a JPEG before its pixels. */
function* segmentsOf(file: Uint8Array): Generator<Segment, void> {
  const view = viewOf(file)
  let at = 2
  while (at + 4 <= file.length) {
    const marker = view.getUint16(at)
    if (marker === SOS || marker < 0xff_01) return
    const end = at + 2 + view.getUint16(at + 2)
    if (end > file.length) return
    yield { marker, body: file.subarray(at + 4, end), whole: file.subarray(at, end) }
    at = end
  }
}

const startsWith = (body: Uint8Array, head: string): boolean =>
  latin(head).every((byte, at) => body[at] === byte)

const isProfile = ({ marker, body }: Segment): boolean => marker === APP2 && startsWith(body, ICC)

const inJpeg = (file: Uint8Array): Bytes | null => {
  const parts = [...segmentsOf(file)]
    .filter(isProfile)
    .map(({ body }) => body.subarray(ICC.length))
    .toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0))
  return parts.length === 0 ? null : join(parts.map((part) => part.subarray(2)))
}

const isJpeg = (file: Uint8Array): boolean => file.length > 4 && viewOf(file).getUint16(0) === SOI

/** The colour profile that a PNG, JPEG or WebP carries; null where there is none, or none that can be read. */
export const profileIn = async (file: Uint8Array): Promise<Bytes | null> => {
  try {
    if (isPng(file)) return await inPng(file)
    if (isWebp(file)) return webpProfile(file)
    return isJpeg(file) ? inJpeg(file) : null
  } catch {
    // A profile that is damaged is as good as none; the pixels do not depend on it.
    return null
  }
}

/** A PNG with a colour profile. */
export const pngWithProfile = async (file: Bytes, profile: Bytes): Promise<Bytes> => {
  const packed = await gather(deflated([profile]))
  const chunks = [...chunksOf(file)].map(({ type, body }): ChunkParts => ({ type, parts: [body] }))
  const named = { type: 'iCCP', parts: [latin('ICC profile\0\0'), packed] }
  return joinChunks([...chunks.slice(0, 1), named, ...chunks.slice(1)])
}

const segment = (marker: number, parts: readonly Uint8Array[]): Bytes => {
  const body = join(parts)
  const head = new Uint8Array(4)
  viewOf(head).setUint16(0, marker)
  viewOf(head).setUint16(2, body.length + 2)
  return join([head, body])
}

/** A JPEG with a colour profile in place of its own, in as many segments as it takes. */
export const jpegWithProfile = (file: Bytes, profile: Bytes): Bytes => {
  const count = Math.ceil(profile.length / LONGEST_PART)
  const added = Array.from({ length: count }, (_, at) =>
    segment(APP2, [
      latin(ICC),
      Uint8Array.of(at + 1, count),
      profile.subarray(at * LONGEST_PART, (at + 1) * LONGEST_PART),
    ]),
  )
  const segments = [...segmentsOf(file)]
  const behind = segments.reduce((sum, { whole }) => sum + whole.length, 2)
  const kept = segments.filter((each) => !isProfile(each)).map(({ whole }) => whole)
  // Right after the first segment, which says that it is a JPEG.
  const head = [file.subarray(0, 2), ...kept.slice(0, 1)]
  return join([...head, ...added, ...kept.slice(1), file.subarray(behind)])
}

/** Where the resources of a PSD begin: after its head and the colours of its mode. */
const resourcesAt = (file: Uint8Array): number => 30 + viewOf(file).getUint32(26)

/** A PSD with a colour profile, among its resources. */
export const psdWithProfile = (file: Bytes, profile: Bytes): Bytes => {
  const at = resourcesAt(file)
  const head = new Uint8Array(12)
  head.set(latin('8BIM'))
  viewOf(head).setUint16(4, 1039)
  viewOf(head).setUint32(8, profile.length)
  const resource = join([head, profile, new Uint8Array(profile.length % 2)])
  const whole = join([file.subarray(0, at + 4), resource, file.subarray(at + 4)])
  viewOf(whole).setUint32(at, viewOf(file).getUint32(at) + resource.length)
  return whole
}
