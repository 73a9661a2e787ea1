import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { Params } from '#shared/operations/params.ts'
import type { Sources } from '#shared/operations/sources.ts'

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
  /** Sent where the request says nothing. */
  defaults?: Params
  /** What is sent besides, where it follows from the request. */
  more?: (wish: { params: Params; model: Model; sources: Sources }) => Params
}
