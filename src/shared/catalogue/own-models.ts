import type { OwnModel } from '#shared/model/own-model.ts'
import { withoutUndefined } from '#shared/std/without-undefined.ts'
import { findArchitecture } from './architectures.ts'
import type { Model } from './model.ts'
import type { ModelParameters } from './parameter-kinds.ts'

const modelOf = (models: readonly Model[], own: OwnModel): Model | null => {
  const architecture = findArchitecture(own.architecture)
  const like = models.find(({ air }) => air === architecture?.like)
  if (architecture === undefined || like === undefined || own.kind !== 'checkpoint') return null
  const parameters: ModelParameters = withoutUndefined({ ...like.parameters, ...architecture.but })
  return {
    ...like,
    air: own.air,
    name: own.name,
    creator: own.origin === 'found' ? 'Community' : 'You',
    summary: own.about ?? `A checkpoint of ${architecture.name}.`,
    architecture: architecture.known[0],
    capabilities: architecture.capabilities ?? like.capabilities,
    parameters,
    own: { engine: own.engine },
  }
}

/** Models with the checkpoints of the user’s own behind them, each with what its architecture takes. */
export const withOwn = (models: readonly Model[], own: readonly OwnModel[]): readonly Model[] => {
  const known = new Set(models.map(({ air }) => air))
  const added = own.flatMap((each) => {
    const made = known.has(each.air) ? null : modelOf(models, each)
    if (made === null) return []
    known.add(made.air)
    return [made]
  })
  return added.length === 0 ? models : [...models, ...added]
}
