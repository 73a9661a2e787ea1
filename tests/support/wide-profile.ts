/** A number as ICC has it: 16 bits before the point and 16 after. */
const fixed = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65_536))
  return bytes
}

const xyz = (...values: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...values.map((value) => fixed(value))])

/** Gamma 1.8, as one number of 8 bits before the point and 8 after; filled up to a multiple of four. */
const curve = Buffer.concat([
  Buffer.from('curv\0\0\0\0', 'latin1'),
  Buffer.of(0, 0, 0, 1, 0x01, 0xcd, 0, 0),
])

/** The primaries of ROMM RGB (ISO 22028-2), whose colours look quite different where they are taken for sRGB. */
const tags: Readonly<Record<string, Buffer>> = {
  wtpt: xyz(0.9642, 1, 0.8249),
  rXYZ: xyz(0.7977, 0.288, 0),
  gXYZ: xyz(0.1352, 0.7119, 0),
  bXYZ: xyz(0.0313, 0.0001, 0.8249),
  rTRC: curve,
  gTRC: curve,
  bTRC: curve,
}

/** An ICC profile (version 2.1) of much more saturated colours than the screen's. */
export const wideProfile = (): Buffer => {
  const entries = Object.entries(tags)
  const head = Buffer.alloc(132 + 12 * entries.length)
  head.writeUInt32BE(0x02_10_00_00, 8)
  head.write('mntrRGB XYZ ', 12, 'latin1')
  head.write('acsp', 36, 'latin1')
  xyz(0.9642, 1, 0.8249).copy(head, 68, 8)
  head.writeUInt32BE(entries.length, 128)
  let at = head.length
  for (const [index, [name, data]] of entries.entries()) {
    head.write(name, 132 + 12 * index, 'latin1')
    head.writeUInt32BE(at, 136 + 12 * index)
    head.writeUInt32BE(data.length, 140 + 12 * index)
    at += data.length
  }
  head.writeUInt32BE(at, 0)
  return Buffer.concat([head, ...Object.values(tags)])
}
