import { crc32 } from 'node:zlib'

/** One file of an archive. */
export interface ZipEntry {
  /** ASCII, without folders. */
  name: string
  bytes: Uint8Array
}

const VERSION = 20
/** Midnight of 1 January 1980, the least date there is: when a picture was made is nobody’s business. */
const DATE = 33

/** The fields that the head of a file and its line in the directory share. */
const common = ({ name, bytes }: ZipEntry): Buffer => {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(VERSION, 0)
  head.writeUInt16LE(DATE, 8)
  head.writeUInt32LE(crc32(bytes), 10)
  head.writeUInt32LE(bytes.byteLength, 14)
  head.writeUInt32LE(bytes.byteLength, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

const fileHead = (entry: ZipEntry): Buffer =>
  Buffer.concat([Buffer.from('PK\u0003\u0004'), common(entry), Buffer.from(entry.name, 'ascii')])

const directoryLine = (entry: ZipEntry, at: number): Buffer => {
  const made = Buffer.alloc(2)
  made.writeUInt16LE(VERSION)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(at, 10)
  return Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    made,
    common(entry),
    rest,
    Buffer.from(entry.name, 'ascii'),
  ])
}

const end = (count: number, { bytes, at }: { bytes: number; at: number }): Buffer => {
  const tail = Buffer.alloc(18)
  tail.writeUInt16LE(count, 4)
  tail.writeUInt16LE(count, 6)
  tail.writeUInt32LE(bytes, 8)
  tail.writeUInt32LE(at, 12)
  return Buffer.concat([Buffer.from('PK\u0005\u0006'), tail])
}

/** Files as a ZIP archive. They are stored as they are: pictures do not get smaller. */
export const zip = (entries: readonly ZipEntry[]): Buffer => {
  const files: Uint8Array[] = []
  const lines: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const head = fileHead(entry)
    lines.push(directoryLine(entry, at))
    files.push(head, entry.bytes)
    at += head.byteLength + entry.bytes.byteLength
  }
  const directory = Buffer.concat(lines)
  return Buffer.concat([
    ...files,
    directory,
    end(entries.length, { bytes: directory.byteLength, at }),
  ])
}
