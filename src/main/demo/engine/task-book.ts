import { apiError, type ApiError } from '#main/demo/api-error.ts'
import type { JsonObject } from '#main/demo/json.ts'

/** One entry of a reply's `data` array. */
export type Item = Readonly<Record<string, unknown>>

/** What one result of a task comes to. */
export interface PlannedResult {
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** Milliseconds since the epoch. */
  readonly readyAt: number
  readonly outcome:
    | { readonly ok: true; readonly item: () => Promise<Item> }
    | { readonly ok: false; readonly error: ApiError }
  /** What is told while it is being made. */
  readonly progress?: ((share: number) => Item) | undefined
  /** Whether the machine is still at it, whatever the clock says. */
  busy: boolean
}

/** A task that was accepted: its UUID is used up, its outcome is known to the server. */
export interface TaskRecord {
  readonly taskUUID: string
  readonly taskType: string
  readonly request: JsonObject
  readonly delivery: 'sync' | 'async'
  readonly results: readonly PlannedResult[]
  /** Polls that are still to be answered with nothing. */
  emptyPolls: number
  /** Results already written into the diary. */
  reported: number
}

/** Everything a server has accepted. */
export interface TaskBook {
  /** Takes the UUID so that nobody else can; `release` gives it back. */
  readonly reserve: (taskUUID: string, request: JsonObject) => void
  readonly release: (taskUUID: string) => void
  readonly keep: (record: TaskRecord) => void
  readonly find: (taskUUID: string) => TaskRecord | undefined
  /** The request that uses this UUID. */
  readonly holder: (taskUUID: string) => JsonObject | undefined
}

/** An empty book. */
export const createTaskBook = (): TaskBook => {
  const holders = new Map<string, JsonObject>()
  const records = new Map<string, TaskRecord>()
  return {
    reserve: (taskUUID, request) => void holders.set(taskUUID, request),
    release: (taskUUID) => void holders.delete(taskUUID),
    keep: (record) => void records.set(record.taskUUID, record),
    find: (taskUUID) => records.get(taskUUID),
    holder: (taskUUID) => holders.get(taskUUID),
  }
}

/** Whether a result is there at this moment. */
export const resultReady = ({ readyAt, busy }: PlannedResult, now: number): boolean =>
  readyAt <= now && !busy

const outcomeOf = async (
  { outcome }: PlannedResult,
  taskUUID: string,
): Promise<{ readonly item: Item } | { readonly error: ApiError }> => {
  if (!outcome.ok) return { error: outcome.error }
  try {
    return { item: await outcome.item() }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unknown reason'
    const message = `The result could not be made: ${reason.split('\n')[0] ?? ''}`
    return { error: apiError({ code: 'processingFailed', message, taskUUID }) }
  }
}

/** The items and errors of results that are ready, in their order. */
export const collect = async (
  results: readonly PlannedResult[],
  taskUUID: string,
): Promise<{ readonly data: readonly Item[]; readonly errors: readonly ApiError[] }> => {
  const outcomes = await Promise.all(results.map((result) => outcomeOf(result, taskUUID)))
  return {
    data: outcomes.flatMap((outcome) => ('item' in outcome ? [outcome.item] : [])),
    errors: outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : [])),
  }
}
