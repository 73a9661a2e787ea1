const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Where a UUID has its dashes. */
const dashes = new Set([4, 6, 8, 10])

/** The UUID that sixteen bytes from here on are. */
export const idOf = (bytes: Uint8Array, from: number): string => {
  let text = ''
  for (let at = 0; at < 16; at += 1) {
    if (dashes.has(at)) text += '-'
    text += hex[bytes[from + at] ?? 0] ?? ''
  }
  return text
}

/** The sixteen bytes of a UUID; undefined of anything else. */
export const bytesOf = (id: string): Uint8Array | undefined => {
  const digits = id.replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/iu.test(digits)) return undefined
  return Uint8Array.from({ length: 16 }, (_, at) =>
    Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  )
}
