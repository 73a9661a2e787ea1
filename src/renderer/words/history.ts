import { counted } from './numbers.ts'

/** Words around prompts that were run before. */
export const historyWords = {
  title: 'Prompt history',
  search: 'Search prompts that were run',
  here: (operation: string): string => operation,
  everywhere: 'Everything',
  scope: 'Prompts of',
  none: 'Nothing was asked for yet.',
  nothingFound: 'No prompt has these words.',
  favourite: 'Keep on top',
  noFavourite: 'Keep on top no longer',
  times: (count: number): string => counted(count, 'time', 'times'),
  keys: 'Enter takes it',
  close: 'Close',
} as const
