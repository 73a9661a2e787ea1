/** The sixteen bytes of a UUID; undefined of anything else. */
export const bytesOf = (id: string): Uint8Array | undefined => {
  const digits = id.replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/iu.test(digits)) return undefined
  return Uint8Array.from({ length: 16 }, (_, at) =>
    Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  )
}
