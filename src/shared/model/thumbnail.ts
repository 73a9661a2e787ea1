/** As hashes are; anything else could lead elsewhere. */
export const isHash = (text: string): boolean => /^\w+$/u.test(text)

const JPEG_START = 0xff

/** The media type of what was drawn of an asset. Opaque ones are JPEG, the others WebP; the first byte tells. */
export const drawnType = (bytes: Uint8Array): 'image/jpeg' | 'image/webp' =>
  bytes[0] === JPEG_START ? 'image/jpeg' : 'image/webp'
