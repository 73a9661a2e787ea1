import type { MediaFacts, PictureExtension } from './media.ts'

/** Kind and extension of a file. */
export type Kind =
  | { kind: 'image'; extension: PictureExtension }
  | { kind: Exclude<MediaFacts['kind'], 'image'>; extension: MediaFacts['extension'] }

const latin = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length))

/** How files of formats begin that are known here, and which nothing here can show. */
const strangers: readonly (readonly [name: string, begins: RegExp])[] = [
  ['TIFF', /^(?:II[*+]\0|MM\0[*+])/u],
  ['JPEG XL', /^(?:ÿ\n|\0\0\0\fJXL )/u],
  ['JPEG 2000', /^(?:ÿOÿQ|\0\0\0\fjP {2})/u],
  ['HEIC', /^[^]{4}ftyp(?:hei|hev|mif1|msf1)/u],
  ['Canon raw', /^[^]{4}ftypcrx /u],
  ['Photoshop', /^8BPS/u],
  ['PDF', /^%PDF-/u],
]

/** The name of a format that is known and that nothing here reads; null for any other. */
export const strangerName = (head: Uint8Array): string | null => {
  const begins = latin(head, 0, 16)
  return strangers.find(([, pattern]) => pattern.test(begins))?.[0] ?? null
}

const FTYP_LONGEST = 256

/** Brands of a file of the family of MP4: the chief one, and those it also conforms to. */
const brandsOf = (bytes: Uint8Array): string[] => {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0)
  const brands = latin(bytes, 8, Math.min(length, FTYP_LONGEST) - 8)
  return brands.match(/[^]{4}/gu) ?? []
}

/** Pictures have brands of their own, and films that say QuickTime; all others of that family are MP4. */
const isoMedium = (bytes: Uint8Array): Kind | null => {
  const brands = brandsOf(bytes)
  if (brands.some((brand) => brand === 'avif' || brand === 'avis'))
    return { kind: 'image', extension: 'avif' }
  if (strangerName(bytes) !== null) return null
  return { kind: 'video', extension: brands[0] === 'qt  ' ? 'mov' : 'mp4' }
}

const riffs: Record<string, Kind> = {
  WEBP: { kind: 'image', extension: 'webp' },
  WAVE: { kind: 'audio', extension: 'wav' },
}

/** By their first bytes, in the order they are tried. */
const signatures: readonly {
  test: (bytes: Uint8Array) => boolean
  is: (bytes: Uint8Array) => Kind | null
}[] = [
  {
    test: (bytes) => latin(bytes, 0, 4) === '\u0089PNG',
    is: () => ({ kind: 'image', extension: 'png' }),
  },
  {
    test: (bytes) => latin(bytes, 0, 3) === 'ÿØÿ',
    is: () => ({ kind: 'image', extension: 'jpg' }),
  },
  {
    test: (bytes) => /^GIF8[79]a/u.test(latin(bytes, 0, 6)),
    is: () => ({ kind: 'image', extension: 'gif' }),
  },
  {
    // Two letters are little; its header has one of a few lengths, and what is reserved is nothing.
    test: (bytes) => /^BM[^]{4}\0{4}[^]{4}[\f(4@8l|]\0{3}/u.test(latin(bytes, 0, 18)),
    is: () => ({ kind: 'image', extension: 'bmp' }),
  },
  {
    test: (bytes) => latin(bytes, 0, 4) === 'RIFF',
    is: (bytes) => riffs[latin(bytes, 8, 4)] ?? null,
  },
  { test: (bytes) => latin(bytes, 4, 4) === 'ftyp', is: isoMedium },
  {
    test: (bytes) => latin(bytes, 0, 4) === '\u001aEß£',
    is: () => ({ kind: 'video', extension: 'webm' }),
  },
  {
    test: (bytes) => latin(bytes, 0, 4) === 'OggS',
    is: () => ({ kind: 'audio', extension: 'ogg' }),
  },
  {
    test: (bytes) => latin(bytes, 0, 4) === 'fLaC',
    is: () => ({ kind: 'audio', extension: 'flac' }),
  },
  {
    test: (bytes) => latin(bytes, 0, 3) === 'ID3',
    is: () => ({ kind: 'audio', extension: 'mp3' }),
  },
  {
    test: (bytes) => bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2,
    is: () => ({ kind: 'audio', extension: 'mp3' }),
  },
  {
    test: (bytes) =>
      /^(?:\uFEFF)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/iu.test(new TextDecoder().decode(bytes)),
    is: () => ({ kind: 'vector', extension: 'svg' }),
  },
]

/** What a file is by how it begins; null when it is nothing the library keeps. */
export const mediaKind = (head: Uint8Array): Kind | null =>
  signatures.find(({ test }) => test(head))?.is(head) ?? null
