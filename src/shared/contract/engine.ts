import type { Model } from '#shared/catalogue/model.ts'
import type { Sources } from '#shared/operations/sources.ts'
import type { EngineId, TaskResult } from '#shared/model/engine.ts'
import type { FailureData } from '#shared/model/job.ts'
import { Failure, type FailureCode } from './failures.ts'
import type { Account } from '#shared/model/account.ts'

/**
 * What an engine's failure means for the task it happened to.
 * `final`: the engine said no; nothing was charged. `refused`: no for what the content is.
 * `retry`: it failed there, and asking again may help. `busy`: not accepted, the engine is overloaded.
 * `unreachable`: it never left this machine. `lost`: it was sent, and no answer came back that can be read.
 * `known`: the engine had accepted this UUID before. `blocked`: the user must mend key or balance first.
 */
export type Verdict =
  | 'final'
  | 'refused'
  | 'retry'
  | 'busy'
  | 'unreachable'
  | 'lost'
  | 'known'
  | 'blocked'

/** A failure on the way to or at an engine. */
export class EngineFailure extends Failure {
  readonly verdict: Verdict
  /** Milliseconds the engine asked to wait. */
  readonly retryAfter: number | null

  constructor(
    verdict: Verdict,
    code: FailureCode,
    more: { detail?: Record<string, unknown>; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(code, more.detail ?? {}, { cause: more.cause })
    this.verdict = verdict
    this.retryAfter = more.retryAfter ?? null
  }
}

/** What an engine knows of a task. `unheard`: nothing, which does not mean that it never got it. */
export type TaskReport =
  | { kind: 'unheard' }
  /** `stage`: where on its way it is, in the words of its operation. */
  | { kind: 'running'; progress: number | null; stage?: string | null }
  | { kind: 'finished'; results: TaskResult[] }
  | { kind: 'failed'; failure: FailureData; refused: boolean }

/** A task's request in the engine's own words, written down before it is sent. */
export interface PreparedTask {
  request: Record<string, unknown>
  /** The same UUID may be sent again when the engine knows nothing of it. */
  replayable: boolean
}

/** A task with the request that was written down for it. */
export interface SentTask extends PreparedTask {
  uuid: string
  operation: string
}

/** What an engine says it charged on one day, in micro-dollars. */
export interface UsageDay {
  day: string
  micros: number
}

/** Who answers: the service or something that stands in for it. */
export interface Engine {
  id: EngineId
  /** Nothing is paid, and a new start knows nothing of what was under way: it is simply asked for again. */
  forgetful?: boolean
  /** Whether it can do a task at all; absent: everything there is an operation for. */
  canDo?: (task: { operation: string; params: Record<string, unknown> }) => boolean
  prepare: (task: {
    uuid: string
    operation: string
    params: Record<string, unknown>
    /** null: the catalogue has none of this id. */
    model: Model | null
    sources: Sources
  }) => PreparedTask
  /** `running` once accepted, `finished` where the answer came at once. Throws EngineFailure. */
  submit: (task: SentTask) => Promise<TaskReport>
  /** How an accepted task is doing. Throws EngineFailure when the question itself failed. */
  poll: (task: SentTask) => Promise<TaskReport>
  /** What the engine's archive has of a task. Throws EngineFailure when the question itself failed. */
  recall: (task: SentTask) => Promise<TaskReport>
  /** The answer to a question that is answered at once. Throws EngineFailure. Absent where none is taken. */
  ask?: (task: SentTask) => Promise<unknown>
  /** The bytes of a result. Throws EngineFailure, also half-way. */
  fetch: (url: string) => AsyncIterable<Uint8Array>
  account: () => Promise<Account>
  /** What it says it charged, by calendar day; at most 30 days at once. Absent where nothing is ever charged. */
  usage?: (days: { from: string; to: string }) => Promise<UsageDay[]>
}
