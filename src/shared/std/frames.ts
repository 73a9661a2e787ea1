type Bytes = Uint8Array<ArrayBuffer>

/** A file among others in one body. */
export interface Frame {
  name: string
  bytes: Bytes
}

/**
 * A file as it goes into a body with others: a byte that tells how long its name is, the name in ASCII, four bytes (the
 * first counts most) that tell how long it is, its bytes.
 */
export const frameOf = ({ name, bytes }: Frame): Bytes[] => {
  const length = new DataView(new ArrayBuffer(4))
  length.setUint32(0, bytes.byteLength)
  return [
    Uint8Array.of(name.length),
    Uint8Array.from(name, (letter) => letter.codePointAt(0) ?? 0),
    new Uint8Array(length.buffer),
    bytes,
  ]
}

/** All files of a body, each a part of it. Throws a `RangeError` where it is none. */
export const framesIn = (body: Bytes): Frame[] => {
  const frames: Frame[] = []
  let at = 0
  const take = (wanted: number): Bytes => {
    const part = body.subarray(at, at + wanted)
    if (part.byteLength < wanted) throw new RangeError('The body breaks off')
    at += wanted
    return part
  }
  while (at < body.byteLength) {
    const [length = 0] = take(1)
    const name = String.fromCodePoint(...take(length))
    const { buffer, byteOffset } = take(4)
    frames.push({ name, bytes: take(new DataView(buffer, byteOffset).getUint32(0)) })
  }
  return frames
}
