import type { ApiError } from '#main/demo/api-error.ts'
import type { JsonObject } from '#main/demo/json.ts'

/** One entry of a reply's `data` array. */
export type Item = Readonly<Record<string, unknown>>

/** What one result of a task comes to. */
export interface PlannedResult {
  /** Milliseconds since the epoch. */
  readonly readyAt: number
  readonly outcome:
    | { readonly ok: true; readonly item: () => Promise<Item> }
    | { readonly ok: false; readonly error: ApiError }
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
export const resultReady = (result: PlannedResult, now: number): boolean => result.readyAt <= now
