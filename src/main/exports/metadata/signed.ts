const inPng = (file: Buffer): boolean => {
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'caBX') return true
  return false
}

const inJpeg = (file: Buffer): boolean => {
  let at = 2
  while (at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== 0xda) {
    const end = at + 2 + file.readUInt16BE(at + 2)
    // APP11 with a JUMBF box in it.
    if (file[at + 1] === 0xeb && file.subarray(at, end).includes('jumb')) return true
    at = end
  }
  return false
}

const inRiff = (file: Buffer): boolean => {
  for (let at = 12; at + 8 <= file.length;) {
    if (file.toString('latin1', at, at + 4) === 'C2PA') return true
    const length = file.readUInt32LE(at + 4)
    at += 8 + length + (length % 2)
  }
  return false
}

/** The box that C2PA uses in films. */
const BOX = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex')

const inBoxes = (file: Buffer): boolean => file.includes(BOX)

/** Vectors and sounds name it in the clear. */
const MARKS = ['application/c2pa', 'application/x-c2pa', 'c2pa:manifest']

const anywhere = (file: Buffer): boolean => MARKS.some((mark) => file.includes(mark))

const finders: Readonly<Record<string, (file: Buffer) => boolean>> = {
  png: inPng,
  jpg: inJpeg,
  webp: inRiff,
  wav: inRiff,
  mp4: inBoxes,
  mov: inBoxes,
}

/** Whether a file carries Content Credentials (C2PA), whose signature any change of its bytes would break. */
export const isSigned = (file: Buffer, extension: string): boolean =>
  (finders[extension] ?? anywhere)(file)
