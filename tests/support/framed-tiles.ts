/** A tile as the window sends it among others. */
export const framed = (id: string, bytes: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([Buffer.of(id.length), Buffer.from(id, 'latin1'), length, bytes])
}
