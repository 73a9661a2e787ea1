import type { Model } from '#shared/catalogue/model.ts'
import {
  listed,
  type ParameterKind,
  type ParameterName,
  parameterKinds,
} from '#shared/catalogue/parameter-kinds.ts'
import { acceptedKinds, type AssetKind } from '#shared/model/asset.ts'
import { type AnyOperation, operations } from './index.ts'
import type { Operation } from './operation.ts'
import type { Params } from './params.ts'

/** What kind of asset goes into a parameter; null where none does. */
const acceptedBy: Partial<Record<ParameterKind, keyof typeof acceptedKinds>> = {
  image: 'image',
  video: 'video',
  audio: 'audio',
  guides: 'image',
}

/** The parameter an operation is done to; undefined where it starts from nothing. */
export const subjectOf = ({ needs }: Operation): ParameterName | undefined =>
  needs?.find((name) => acceptedBy[parameterKinds[name]] !== undefined)

/** The operations that can be done to an asset of this kind, in the order they are offered. */
export const operationsOn = (kind: AssetKind): AnyOperation[] =>
  operations.filter((operation) => {
    const subject = subjectOf(operation)
    const accepts = subject && acceptedBy[parameterKinds[subject]]
    return accepts !== undefined && acceptedKinds[accepts].includes(kind)
  })

/** What reads a guide where nothing else is said. */
const guideReader = ({ parameters }: Model, name: ParameterName): string => {
  const limits = parameters[name]
  return typeof limits === 'object' && 'models' in limits ? (limits.models[0]?.air ?? '') : ''
}

/** An asset as the value of the parameter that it is put into for a model. */
export const asSubject = (name: ParameterName, assetId: string, model: Model): Params => {
  if (parameterKinds[name] === 'guides')
    return { [name]: [{ image: assetId, model: guideReader(model, name), weight: 1 }] }
  return { [name]: listed.has(name) ? [assetId] : assetId }
}
