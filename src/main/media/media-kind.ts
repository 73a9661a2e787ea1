import type { MediaFacts } from './media.ts'

type Kind = Pick<MediaFacts, 'kind' | 'extension'>

const latin = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length))

/** Films whose brand says QuickTime; all others of that family are MP4. */
const isoFilm = (bytes: Uint8Array): Kind => ({
  kind: 'video',
  extension: latin(bytes, 8, 4) === 'qt  ' ? 'mov' : 'mp4',
})

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
    test: (bytes) => latin(bytes, 0, 4) === 'RIFF',
    is: (bytes) => riffs[latin(bytes, 8, 4)] ?? null,
  },
  { test: (bytes) => latin(bytes, 4, 4) === 'ftyp', is: isoFilm },
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
