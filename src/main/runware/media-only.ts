import { EngineFailure } from '#shared/contract/engine.ts'

/** Bytes enough to tell what a file is. */
const ENOUGH = 64

type Test = (text: string) => boolean

const starts =
  (magic: string, offset = 0): Test =>
  (text) =>
    text.startsWith(magic, offset)

/** Pictures, drawings, films and sounds by how they begin, read as Latin-1. */
const signatures: readonly Test[] = [
  starts('\u0089PNG\r\n\u001a\n'),
  starts('ÿØÿ'),
  (text) => text.startsWith('RIFF') && /^(?:WEBP|WAVE)/u.test(text.slice(8)),
  starts('ftyp', 4),
  starts('\u001aEß£'),
  starts('OggS'),
  starts('fLaC'),
  starts('ID3'),
  (text) => /^ÿ[âãêëòóúû]/u.test(text),
  (text) => /^(?:ï»¿)?\s*(?:<\?xml|<!--|<svg|<!DOCTYPE svg)/iu.test(text),
]

const isMedia = (head: Uint8Array): boolean => {
  const text = Buffer.from(head.subarray(0, ENOUGH)).toString('latin1')
  return signatures.some((test) => test(text))
}

/** Holds chunks back until there are enough bytes to tell that they are a file of a kind the library keeps. */
export async function* mediaOnly(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0)
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.byteLength < ENOUGH) continue
    if (!isMedia(head)) break
    yield head
    head = null
  }
  if (head === null) return
  if (head.byteLength >= ENOUGH || !isMedia(head))
    throw new EngineFailure('retry', 'result-not-a-picture')
  yield head
}
