/** Byte order marks, and the encodings they stand for. */
const marks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

const encodingOf = (bytes: Uint8Array): string =>
  marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1] ?? 'utf-8'

/** The text in a file, as editors of any system write it; null where it is something else than text. */
export const decodeText = (bytes: Uint8Array): string | null => {
  const decode = (encoding: string): string =>
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
  const read = (): string => {
    try {
      return decode(encodingOf(bytes))
    } catch {
      // What is no Unicode is taken for what older editors of the western world wrote.
      return decode('windows-1252')
    }
  }
  const text = read()
  return text.includes('\0') ? null : text
}
