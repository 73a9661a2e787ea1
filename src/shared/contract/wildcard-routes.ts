import { z } from 'zod'
import { offeredList, wildcardList } from '#shared/model/wildcard-list.ts'

/** What can be asked about the lists that prompts are drawn from. */
export const wildcardRoutes = {
  'wildcards.list': {
    summary: 'All lists by name: the user’s own and those that came with the studio.',
    input: z.object({}),
    output: z.object({ lists: z.array(offeredList) }),
  },
  'wildcards.save': {
    summary: 'Writes a list; `before` is the name it had, where it is given another.',
    input: wildcardList.extend({ before: z.string().max(200).nullable().default(null) }),
    output: z.object({}),
  },
  'wildcards.delete': {
    summary:
      'Forgets a list of the user’s own; one of the same name that came with the studio is back then.',
    input: wildcardList.pick({ name: true }),
    output: z.object({}),
  },
} as const
