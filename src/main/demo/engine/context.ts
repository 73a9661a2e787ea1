import type { FaultBoard, FaultSubject } from '#main/demo/faults.ts'
import { textOf, type JsonObject } from '#main/demo/json.ts'
import type { Settings } from '#main/demo/options.ts'
import type { Ffmpeg } from '#main/demo/programs/ffmpeg.ts'
import type { Account } from './account.ts'
import type { Diary } from './log.ts'
import type { MediaStore } from './media-store.ts'
import type { ModelShelf } from './model-shelf.ts'
import type { TaskBook } from './task-book.ts'

/** Everything the tasks of one server share. */
export interface Context {
  readonly settings: Settings
  readonly faults: FaultBoard
  readonly diary: Diary
  readonly media: MediaStore
  readonly tasks: TaskBook
  readonly account: Account
  readonly ffmpeg: Ffmpeg
  readonly models: ModelShelf
}

/** Plausible seconds as milliseconds of this server. */
export const waitOf = ({ settings }: Context, seconds: number): number =>
  settings.speed <= 0 ? 0 : (seconds * 1000) / settings.speed

/** What a fault rule is matched against. */
export const subjectOf = (task: JsonObject): FaultSubject => ({
  taskType: textOf(task['taskType']),
  model: textOf(task['model']),
  taskUUID: textOf(task['taskUUID']),
})
