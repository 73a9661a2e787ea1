import { findModel } from '#shared/catalogue/catalogue.ts'
import type { FailureData } from '#shared/model/job.ts'
import type { TaskRecord } from '#main/library/task-record.ts'
import type { Ports } from './ports.ts'

/** A refusal names the model that refused. */
export const named = (
  { catalogue }: Pick<Ports, 'catalogue'>,
  task: TaskRecord,
  failure: FailureData,
): FailureData => {
  const model = findModel(catalogue(), String(task.params['model']))
  return model ? { ...failure, detail: { ...failure.detail, modelName: model.name } } : failure
}
