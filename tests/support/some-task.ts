import type { TaskView } from '#shared/model/job.ts'

/** A task as the window sees it, waiting for its turn unless told otherwise. */
export const someTask = (part: Partial<TaskView> = {}): TaskView => ({
  uuid: '0',
  ordinal: 0,
  engine: 'runware',
  state: 'queued',
  wait: null,
  short: null,
  progress: null,
  stage: null,
  submittedAt: null,
  finishedAt: null,
  costMicros: null,
  assetId: null,
  texts: [],
  failure: null,
  canDownloadAgain: false,
  ...part,
})
