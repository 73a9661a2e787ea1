/** Words as a person types them, in the search’s own language: each by its beginning, all of them; null: nothing to look for. */
export const searchQuery = (text: string): string | null => {
  const words = text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ')
}
