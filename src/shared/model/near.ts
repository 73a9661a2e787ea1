import { z } from 'zod'
import { asset } from './asset.ts'

/** So many groups are listed at once, those whose best picture is the newest. */
export const MOST_STACKS = 1000
/** So many of a group are shown beside it. */
export const MOST_MEMBERS = 60

/** A group of pictures that look (almost) the same: its best one, and how many there are with it. */
export const nearStack = z.object({ top: z.uuid(), count: z.int() })
export type NearStack = z.infer<typeof nearStack>

/** What of a picture helps to decide whether it is kept. */
export const nearMember = asset.pick({
  id: true,
  width: true,
  height: true,
  bytes: true,
  path: true,
  rating: true,
  flagged: true,
})
export type NearMember = z.infer<typeof nearMember>

/**
 * What becomes of a group. `stack`: all of it in a stack, what was chosen on top. `keep`: what was chosen stays, with all
 * that is said of the others, which go to the trash. `part`: they are no duplicates.
 */
export const nearDecision = z.enum(['stack', 'keep', 'part'])
export type NearDecision = z.infer<typeof nearDecision>
