import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { Params } from '#shared/operations/params.ts'
import type { Sources } from '#shared/operations/sources.ts'
import type { TaskResult } from '#shared/model/engine.ts'
import type { DataItem } from '#main/runware/reply.ts'

/** What a parameter is called in a task: `inputs.seedImage`; with `[]` at the end it is put into a list there. */
export type PlacedName =
  | Exclude<ParameterName, 'size'>
  | 'width'
  | 'height'
  | 'outputFormat'
  | 'checkContent'
export type Places = Partial<Record<PlacedName, string>>

/** How one operation goes on the wire. */
export interface Wire {
  taskType: string
  /** Asynchronous where the task's schema allows it: only then may a lost request be sent again. */
  async: boolean
  places: Places
  /** The places of models that still have their media at the root of a task. */
  flat?: Places
  /** The task is not about a model: the record’s id is not sent. */
  withoutModel?: true
  /** Nothing is ever charged for it, and it takes no question after its cost. */
  free?: true
  /** Pictures that go in together, as one archive. */
  archived?: readonly PlacedName[]
  /** Sent where the request says nothing. */
  defaults?: Params
  /** What is filled in before anything is placed, where the service wants more than the user has to say. */
  prepared?: (params: Params) => Params
  /** What is sent besides, where it follows from the request. */
  more?: (wish: { params: Params; model: Model; sources: Sources }) => Params
  /** What a finished item holds, where that is no file and no text; null while it holds nothing. */
  result?: (item: DataItem) => TaskResult | null
  /** The answer in an item, where the operation is answered at once. */
  answer?: (item: DataItem) => unknown
  /** The answer where an error says that there was nothing left to do; undefined for every other error. */
  moot?: (code: string, request: Params) => unknown
}
