import { ownModelResult, withVersion } from './own-model.ts'
import type { Wire } from './wire.ts'

/** What says that a training still goes on. */
const underWay: ReadonlySet<string | undefined> = new Set(['processing', 'queued', 'pending'])

/** A style as `training`: pictures go in as one archive, a LoRA comes out. */
export const trainStyle: Wire = {
  taskType: 'training',
  async: true,
  archived: ['pictures'],
  places: {
    pictures: 'inputs.dataset',
    name: 'importModel.name',
    triggerWords: 'settings.triggerWord',
    steps: 'settings.steps',
    about: 'importModel.shortDescription',
    private: 'importModel.private',
    version: 'importModel.version',
    identifier: 'importModel.uniqueIdentifier',
    air: 'importModel.air',
  },
  defaults: { private: true },
  prepared: withVersion,
  result: (item) => (underWay.has(item.status) ? null : ownModelResult(item)),
}
