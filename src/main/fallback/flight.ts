import { EngineFailure, type TaskReport } from '#shared/contract/engine.ts'
import { asFailure, type Failure } from '#shared/contract/failures.ts'
import type { Exchange } from './exchange.ts'
import { askProgress } from './status.ts'

/** A request that was sent. The server answers it only when the picture is done. */
export interface Flight {
  /** Fulfilled in any case, never rejected. */
  end: Promise<TaskReport | Failure>
  /** How it is doing. Asks the server while it is under way; a silent server is given up after a while. */
  look: () => Promise<TaskReport>
  /** What is known without asking. */
  report: () => TaskReport
}

const reportOf = (end: TaskReport | Failure | null): TaskReport => {
  if (end === null) return { kind: 'running', progress: null }
  return 'kind' in end
    ? end
    : { kind: 'failed', failure: { code: end.code, detail: end.detail }, refused: false }
}

const isSilence = (error: unknown): boolean =>
  error instanceof EngineFailure && error.code === 'fallback-unreachable'

/**
 * Starts a request and follows it. `silence`: milliseconds without any answer to a look after which it is given up,
 * since a connection over a network that went away would otherwise be waited for without end.
 */
export const startFlight = (
  send: (signal: AbortSignal) => Promise<TaskReport>,
  exchange: Exchange,
  silence: number,
): Flight => {
  const controller = new AbortController()
  let known: TaskReport | Failure | null = null
  let silentSince: number | null = null

  const follow = async (): Promise<TaskReport | Failure> => {
    known = await send(controller.signal).catch(asFailure)
    return known
  }

  const heard = (): void => {
    silentSince = null
  }

  const unheard = (): void => {
    silentSince ??= Date.now()
    if (Date.now() - silentSince >= silence) controller.abort(new Error('the server is silent'))
  }

  const progress = async (): Promise<number | null> => {
    try {
      const asked = await askProgress(exchange)
      heard()
      return asked
    } catch (error) {
      // The request itself will tell what is wrong; a look that failed is only a look.
      if (isSilence(error)) unheard()
      else heard()
      return null
    }
  }

  return {
    end: follow(),
    look: async () => {
      if (known !== null) return reportOf(known)
      const fraction = await progress()
      return known === null ? { kind: 'running', progress: fraction } : reportOf(known)
    },
    report: () => reportOf(known),
  }
}
