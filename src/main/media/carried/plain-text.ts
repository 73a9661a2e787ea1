/** Everything that steers a screen, a printer or the direction of writing, and halves of letters; line ends and tabs are text. */
const STEERING = /(?![\n\t])[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu

/** A text of somebody else’s without anything that steers, trimmed, no longer than that; null where nothing is left. */
export const plainText = (text: string, longest: number): string | null => {
  const plain = text.slice(0, longest).replaceAll('\r\n', '\n').replaceAll(STEERING, '').trim()
  return plain === '' ? null : plain
}
