/** The texts of EXIF that programs write how a picture was made into. */
export interface ExifTexts {
  comment: string | null
  software: string | null
  makerNote: string | null
  /** Texts of the first directory: ComfyUI writes into those of a camera’s name. */
  others: string[]
}

const [DESCRIPTION, MAKE, MODEL, SOFTWARE] = [0x01_0e, 0x01_0f, 0x01_10, 0x01_31]
const [EXIF_DIRECTORY, MAKER_NOTE, USER_COMMENT] = [0x87_69, 0x92_7c, 0x92_86]
const ENTRY = 12
const MARK = 8

type Directory = ReadonlyMap<number, Buffer>

/** Numbers in the byte order that the first two bytes tell. */
const numbersIn = (bytes: Buffer) => {
  const isLittle = bytes.toString('latin1', 0, 2) === 'II'
  return {
    short: (at: number): number => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
    long: (at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)),
  }
}

/** The values of a directory as bytes, those of one byte each; of others the four bytes that stand in their place. */
const directoryAt = (bytes: Buffer, offset: number): Directory => {
  const { short, long } = numbersIn(bytes)
  const entries = Array.from({ length: short(offset) }, (_, index) => offset + 2 + index * ENTRY)
  return new Map(
    entries
      .filter((at) => at + ENTRY <= bytes.length)
      .map((at): [number, Buffer] => {
        const isBytes = [1, 2, 7].includes(short(at + 2))
        const length = isBytes ? long(at + 4) : 4
        const start = length > 4 ? long(at + 8) : at + 8
        return [short(at), bytes.subarray(start, start + length)]
      }),
  )
}

const asText = (bytes: Buffer | undefined): string | null =>
  bytes?.toString('utf8').replaceAll('\0', '').trim() || null

/** In letters of two bytes the high one is mostly nothing, which tells their order; it is not always the file’s. */
const wide = (bytes: Buffer): string => {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
  const zeros = [0, 0]
  for (const [index, byte] of even.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const isBig = (zeros[0] ?? 0) >= (zeros[1] ?? 0)
  return (isBig ? Buffer.from(even).swap16() : even).toString('utf16le')
}

/** Its first eight bytes say how it is written; some programs leave them out. */
const commentIn = (bytes: Buffer | undefined): string | null => {
  if (bytes === undefined) return null
  const mark = bytes.toString('latin1', 0, MARK)
  if (mark === 'UNICODE\0') return wide(bytes.subarray(MARK)).replaceAll('\0', '').trim() || null
  return asText(/^(?:ASCII\0{3}|\0{8})/u.test(mark) ? bytes.subarray(MARK) : bytes)
}

/** Reads what begins with a byte order; null for what is not built like that. */
export const readExif = (bytes: Buffer): ExifTexts | null => {
  try {
    const { long } = numbersIn(bytes)
    const first = directoryAt(bytes, long(4))
    const pointer = first.get(EXIF_DIRECTORY)
    const inner = pointer
      ? directoryAt(bytes, long(pointer.byteOffset - bytes.byteOffset))
      : new Map<number, Buffer>()
    return {
      comment: commentIn(inner.get(USER_COMMENT)),
      software: asText(first.get(SOFTWARE)),
      makerNote: asText(inner.get(MAKER_NOTE)),
      others: [DESCRIPTION, MAKE, MODEL].flatMap((tag) => asText(first.get(tag)) ?? []),
    }
  } catch {
    return null
  }
}
