/** Ways to look at two pictures, or at several side by side. */
export const compareModes = ['slider', 'side', 'onion', 'blink', 'difference', 'lens'] as const
export type CompareMode = (typeof compareModes)[number]

/** Ways that need exactly two. */
export const modesFor = (count: number): readonly CompareMode[] =>
  count === 2 ? compareModes : ['side']

/** How many columns and rows panes lie in, so that they are as near to square as can be. */
export const paneGrid = (count: number): { columns: number; rows: number } => {
  const columns = Math.ceil(Math.sqrt(count))
  return { columns, rows: Math.ceil(count / columns) }
}
