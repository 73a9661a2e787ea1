/** Words of what can be made of an asset. */
export const assetActionWords = {
  title: 'Make from it',
  started: (title: string): string => `${title}: in the queue`,
  startedMany: (title: string, count: number): string => `${title}: ${count} in the queue`,
  show: 'Show',
} as const
