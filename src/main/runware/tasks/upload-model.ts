import { uploadModel as record } from '#shared/operations/upload-model.ts'
import { ownModelResult, withVersion } from './own-model.ts'
import type { Wire } from './wire.ts'

const ready = record.stages?.at(-1)

/** Own weights as `modelUpload`, which goes through stages for minutes or hours. */
export const uploadModel: Wire = {
  taskType: 'modelUpload',
  async: true,
  withoutModel: true,
  free: true,
  places: {
    address: 'downloadURL',
    name: 'name',
    architecture: 'architecture',
    base: 'type',
    triggerWords: 'positiveTriggerWords',
    weight: 'defaultWeight',
    about: 'shortDescription',
    private: 'private',
    version: 'version',
    identifier: 'uniqueIdentifier',
    air: 'air',
    steps: 'defaultSteps',
    guidance: 'defaultCFG',
    scheduler: 'defaultScheduler',
  },
  defaults: { private: true, base: 'base' },
  prepared: withVersion,
  more: ({ model }) => ({ category: model.yields?.kind, format: 'safetensors' }),
  result: (item) => {
    const made = item.status === ready ? ownModelResult(item) : null
    return made === null ? null : { ...made, costMicros: 0 }
  },
}
