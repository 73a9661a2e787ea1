import type { NearDecision } from '#shared/model/near.ts'
import { counted } from './numbers.ts'

const pictures = (count: number): string => counted(count, 'picture', 'pictures')
const groups = (count: number): string => counted(count, 'group', 'groups')

/** What was decided on so many groups, told with a way back. */
const decided: Record<NearDecision, (count: number, trashed: number) => string> = {
  keep: (_, trashed) => `${pictures(trashed)} moved to trash`,
  stack: (count) => `${groups(count)} stacked`,
  part: () => 'Not offered as duplicates again',
}

/** Words of pictures that look (almost) the same. */
export const duplicateWords = {
  title: 'Near duplicates',
  best: 'Best',
  noneTitle: 'No near duplicates',
  noneText: 'Pictures that look almost the same are found by themselves and wait here for you.',
  show: 'Show side by side',
  open: (size: string): string => `Open the one of ${size}`,
  keep: 'Keep this, trash the others',
  stack: 'Stack them',
  part: 'Not duplicates',
  decided,
  merged: 'Their stars, tags, notes and folders are kept.',
} as const
