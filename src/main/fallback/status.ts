import { z } from 'zod'
import { clamp } from '#shared/std/clamp.ts'
import type { Exchange } from './exchange.ts'
import { unusable } from './failures.ts'

/** A look at the server, however busy it is, takes no longer, in milliseconds. */
const PATIENCE = 15_000

const options = z.looseObject({ sd_model_checkpoint: z.string().min(1).nullable().catch(null) })

const models = z.array(
  z.looseObject({ title: z.string().nullable().catch(null) }).catch({ title: null }),
)

const progress = z.looseObject({ progress: z.number() })

/** What the server says of itself. */
export interface ServerStatus {
  /** The checkpoint that is loaded. */
  checkpoint: string | null
  /** The checkpoints it has, by the titles it shows its user. */
  models: string[]
}

const look = (exchange: Exchange, path: string): Promise<unknown> =>
  exchange({ path, signal: AbortSignal.timeout(PATIENCE) })

/** The checkpoint that is loaded. Throws EngineFailure, also for what is no WebUI at all. */
export const askCheckpoint = async (exchange: Exchange, host: string): Promise<string | null> => {
  const read = options.safeParse(await look(exchange, '/sdapi/v1/options'))
  if (!read.success) throw unusable('blocked', 'fallback-unreadable', { host })
  return read.data.sd_model_checkpoint
}

/** Whether a WebUI with its API answers, and what it has. Throws EngineFailure. */
export const askStatus = async (exchange: Exchange, host: string): Promise<ServerStatus> => {
  const checkpoint = await askCheckpoint(exchange, host)
  const read = models.safeParse(await look(exchange, '/sdapi/v1/sd-models'))
  if (!read.success) throw unusable('blocked', 'fallback-unreadable', { host })
  return { checkpoint, models: read.data.flatMap(({ title }) => title ?? []) }
}

/** How far the server is with what it is making, from 0 to 1; null before its first step. Throws EngineFailure. */
export const askProgress = async (exchange: Exchange): Promise<number | null> => {
  const read = progress.safeParse(
    await look(exchange, '/sdapi/v1/progress?skip_current_image=true'),
  )
  return read.success && read.data.progress > 0 ? clamp(read.data.progress, 0, 1) : null
}
