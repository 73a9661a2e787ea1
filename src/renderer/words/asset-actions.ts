/** Words of what can be made of an asset. */
export const assetActionWords = {
  /** The menu of an asset, or of several. */
  menu: 'What can be done with it',
  title: 'Make from it',
  chains: 'Chains',
  copy: 'Copy',
  started: (title: string): string => `${title}: in the queue`,
  startedMany: (title: string, count: number): string => `${title}: ${count} in the queue`,
  show: 'Show',
} as const
