import type { NearDecision } from '#shared/model/near.ts'
import { counted } from './numbers.ts'

const pictures = (count: number): string => counted(count, 'picture', 'pictures')
const groups = (count: number): string => counted(count, 'group', 'groups')

/** What was decided on so many groups, told with a way back. */
const decided: Record<NearDecision, (count: number, trashed: number) => string> = {
  keep: (_, trashed) => `${pictures(trashed)} moved to trash, what was said of them kept`,
  stack: (count) => `${groups(count)} stacked`,
  part: (count) => `${groups(count)} will not be offered again`,
}

/** Words of pictures that look (almost) the same. */
export const duplicateWords = {
  title: 'Near duplicates',
  best: 'Best',
  show: 'Show side by side',
  open: (size: string): string => `Open the one of ${size}`,
  keep: 'Keep this, trash the others',
  stack: 'Stack them',
  part: 'Not duplicates',
  decided,
} as const
