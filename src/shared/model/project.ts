import { z } from 'zod'

/** What a piece of work belongs to: money is counted and limited by it. */
export const project = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(120),
  createdAt: z.number(),
})
export type Project = z.infer<typeof project>
