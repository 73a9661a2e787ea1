import type { Model } from '#shared/catalogue/model.ts'
import type { TaskResult } from '#shared/model/engine.ts'
import type { DataItem } from '#main/runware/reply.ts'

/** How one operation goes on the wire. */
export interface Wire {
  /** Asynchronous where the task's schema allows it: only then may a lost request be sent again. */
  async: boolean
  /** The service's task object without UUID and delivery; only parameters the model declares. */
  call: (params: Record<string, unknown>, model: Model | null) => Record<string, unknown>
  /** What a finished `data` item holds; null when it holds no result. */
  result: (item: DataItem) => TaskResult | null
}
