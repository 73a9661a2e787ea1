import { z } from 'zod'
import {
  MOST_MEMBERS,
  MOST_STACKS,
  nearDecision,
  nearMember,
  nearStack,
} from '#shared/model/near.ts'

/** Pictures that look (almost) the same. */
export const nearRoutes = {
  'duplicates.list': {
    summary: 'Groups of pictures that look the same, each by its best one.',
    input: z.object({}),
    output: z.object({ stacks: z.array(nearStack).max(MOST_STACKS) }),
  },
  'duplicates.of': {
    summary:
      'What looks the same as an asset, with it, the best one first; nothing where there is none.',
    input: z.object({ id: z.uuid() }),
    output: z.object({ members: z.array(nearMember).max(MOST_MEMBERS) }),
  },
  'duplicates.decide': {
    summary: 'Decides what becomes of the groups that these assets belong to.',
    input: z.object({ ids: z.array(z.uuid()).min(1).max(100_000), decision: nearDecision }),
    output: z.object({
      /** Of groups. */
      count: z.int(),
      /** What went to the trash. */
      trashed: z.array(z.uuid()),
      /** By which name the change is taken back. */
      undo: z.string(),
    }),
  },
} as const
