import { z } from 'zod'

/** Who answers: the service, the demo engine that ships with the studio, or a WebUI server of the user's own. */
export const engineId = z.enum(['runware', 'demo', 'fallback'])
export type EngineId = z.infer<typeof engineId>

/** How the engine in use is doing, for the top bar. */
export const engineState = z.object({
  engine: engineId,
  /** `no-network` and `busy` close the lane; waiting work goes on by itself later. */
  lane: z.enum(['open', 'no-network', 'busy', 'no-key', 'no-balance']),
  /** When the lane is tried again, in milliseconds since 1970. */
  retryAt: z.number().nullable(),
})
export type EngineState = z.infer<typeof engineState>

/** One finished piece of a task as the engine gave it: a file to fetch, or text. */
export const taskResult = z.object({
  /** The engine's own id for this result; the same result delivered twice is known by it. */
  id: z.string(),
  url: z.string().nullable(),
  text: z.string().nullable(),
  seed: z.number().nullable(),
  /** The engine's safety check marked it. */
  flagged: z.boolean(),
  costMicros: z.int().nullable(),
  /** What made it, where the engine has a model of its own instead of the one asked for. */
  checkpoint: z.string().optional(),
  /** What else the engine told, such as where it found faces. */
  data: z.record(z.string(), z.unknown()).optional(),
})
export type TaskResult = z.infer<typeof taskResult>
