import { inflateSync } from 'node:zlib'
import { at, createPixels, type Pixels } from './pixels.ts'
import { readChunks, type PngChunk } from './png-chunks.ts'

interface Header {
  readonly width: number
  readonly height: number
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly kind: number
}

const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Only eight bits a sample and no interlacing: everything else is left to the canvas. */
const headerOf = (chunks: readonly PngChunk[]): Header | undefined => {
  const body = chunks.find(({ type }) => type === 'IHDR')?.body
  if (!body || body.length < 13 || body[8] !== 8 || body[12] !== 0) return undefined
  return { width: body.readUInt32BE(0), height: body.readUInt32BE(4), kind: body[9] ?? 0 }
}

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

const predictors: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
]

/** Takes the line filters back, in place; the filter bytes stay where they are. */
const unfilter = (raw: Buffer, { width, height, kind }: Header): void => {
  const step = samples[kind] ?? 1
  const stride = width * step + 1
  let above: Uint8Array = new Uint8Array(stride)
  for (let y = 0; y < height; y += 1) {
    const line = raw.subarray(y * stride, (y + 1) * stride)
    const predict = predictors[at(line, 0)]
    if (!predict) throw new Error('unknown PNG filter')
    for (let x = 1; x <= step; x += 1) line[x] = at(line, x) + predict(0, at(above, x), 0)
    for (let x = step + 1; x < stride; x += 1) {
      line[x] = at(line, x) + predict(at(line, x - step), at(above, x), at(above, x - step))
    }
    above = line
  }
}

type Read = (raw: Buffer, at: number) => readonly [number, number, number, number]

/** How the samples of one pixel become a colour; colour keys (`tRNS`) only of palettes. */
const readerOf = (kind: number, chunks: readonly PngChunk[]): Read => {
  const palette = chunks.find(({ type }) => type === 'PLTE')?.body ?? Buffer.alloc(0)
  const alphas = chunks.find(({ type }) => type === 'tRNS')?.body ?? Buffer.alloc(0)
  const readers: Readonly<Record<number, Read>> = {
    0: (raw, i) => [at(raw, i), at(raw, i), at(raw, i), 255],
    2: (raw, i) => [at(raw, i), at(raw, i + 1), at(raw, i + 2), 255],
    3: (raw, i) => {
      const entry = at(raw, i) * 3
      const alpha = alphas[at(raw, i)] ?? 255
      return [at(palette, entry), at(palette, entry + 1), at(palette, entry + 2), alpha]
    },
    4: (raw, i) => [at(raw, i), at(raw, i), at(raw, i), at(raw, i + 1)],
    6: (raw, i) => [at(raw, i), at(raw, i + 1), at(raw, i + 2), at(raw, i + 3)],
  }
  const reader = readers[kind]
  if (!reader) throw new Error('unknown PNG colour type')
  return reader
}

/** The exact numbers of a plain PNG; `undefined` where only the canvas can read it. */
export const readPng = (bytes: Buffer): Pixels | undefined => {
  const chunks = readChunks(bytes)
  const header = headerOf(chunks)
  if (!header) return undefined
  const keyed = header.kind !== 3 && chunks.some(({ type }) => type === 'tRNS')
  const data = chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body)
  const step = samples[header.kind]
  if (keyed || step === undefined) return undefined
  const stride = header.width * step + 1
  const raw = inflateSync(Buffer.concat(data), { maxOutputLength: stride * header.height + 1024 })
  if (raw.length < stride * header.height) throw new Error('PNG data ends early')
  unfilter(raw, header)
  const read = readerOf(header.kind, chunks)
  const pixels = createPixels(header.width, header.height)
  for (let y = 0; y < header.height; y += 1) {
    for (let x = 0; x < header.width; x += 1) {
      pixels.data.set(read(raw, y * stride + 1 + x * step), (y * header.width + x) * 4)
    }
  }
  return pixels
}
