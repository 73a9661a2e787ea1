import type { ApiError } from '#main/demo/api-error.ts'
import type { Context } from '#main/demo/engine/context.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import type { JsonObject } from '#main/demo/json.ts'

/** One result of a task before it is scheduled: an item to be made, or the reason there is none. */
export type Made =
  | { readonly ok: true; readonly item: () => Promise<Item> }
  | { readonly ok: false; readonly error: ApiError }

/** What a task that passed every check is going to do. */
export interface Plan {
  readonly results: readonly Made[]
  /** US dollars for each result that succeeds. */
  readonly costEach: number
  /** Seconds until the first result. */
  readonly seconds: number
  /** Whether it is answered later, whatever the task says. */
  readonly later?: boolean
  /** Whether results are begun at once, because making them takes long; a poll never waits for them. */
  readonly ahead?: boolean
  /** What a poll tells of a result that is still made, by the share of its time that has passed. */
  readonly progress?: (share: number) => Item
}

/** A task type that makes something, and so uses up its UUID. */
export interface Maker {
  readonly kind: 'maker'
  /** Steps 4 to 8 of the service's checks. */
  readonly check: (task: JsonObject, context: Context) => ApiError | undefined
  /** Step 9 and the plan of the results. */
  readonly plan: (task: JsonObject, context: Context) => Promise<Plan | ApiError>
}

/** What a task type that only answers comes to. */
export interface Answer {
  readonly data: readonly Item[]
  readonly errors: readonly ApiError[]
}

/** A task type that answers a question and charges nothing. */
export interface Reader {
  readonly kind: 'reader'
  readonly check: (task: JsonObject, context: Context) => ApiError | undefined
  readonly answer: (task: JsonObject, context: Context) => Promise<Answer>
}

/** How one task type is served. */
export type Handler = Maker | Reader

/** The same promise every time, made when it is first wanted. */
export const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
