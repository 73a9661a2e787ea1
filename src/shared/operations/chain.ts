import { type Catalogue, modelsFor } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { type ParameterName, parameterKinds } from '#shared/catalogue/parameter-kinds.ts'
import type { AssetKind } from '#shared/model/asset.ts'
import type { ChainStep } from '#shared/model/chain.ts'
import { type AnyOperation, findOperation, type OperationId } from './index.ts'
import { isMediaName } from './media.ts'
import { asSubject, operationsOn, subjectOf } from './on-asset.ts'
import type { Makes, Operation } from './operation.ts'
import type { Params } from './params.ts'
import type { SourceFacts, Sources } from './sources.ts'

/** Stands for what the step before makes until it is there. No asset has this id, so nothing can be made of it by mistake. */
export const COMES_FROM_BEFORE = '00000000-0000-4000-8000-000000000000'

/** What kind of asset comes out; nothing where it is none. */
const kindOf: Partial<Record<Makes, AssetKind>> = {
  image: 'image',
  mask: 'mask',
  map: 'map',
  vector: 'vector',
  video: 'video',
  audio: 'audio',
}

/** What an operation makes of an asset, where that can go into another step. */
export const kindMadeBy = (operation: Operation): AssetKind | null =>
  kindOf[operation.makes] ?? null

/** One asset is all that comes from the step before, and what is trained is no step. */
const isStep = ({ needs = [], group, unlisted }: Operation): boolean =>
  needs.filter(isMediaName).length === 1 && group !== 'models' && unlisted !== true

/** The operations that can be done to an asset of this kind in a chain. */
export const stepsOn = (kind: AssetKind): AnyOperation[] => operationsOn(kind).filter(isStep)

/** Why a chain cannot be. `at`: the step, from 0. */
export type ChainProblem =
  | { at: number; problem: 'unknown-operation' }
  | { at: number; problem: 'not-after'; operation: OperationId }
  | { at: number; problem: 'no-model' }

/** The model of a step: its own, else the first that can do it. */
export const modelOfStep = (
  { operation, model }: Pick<ChainStep, 'operation' | 'model'>,
  catalogue: Catalogue,
): Model | undefined => {
  const fitting = modelsFor(catalogue, operation)
  return model === null ? fitting[0] : fitting.find(({ air }) => air === model)
}

/** The kind of asset that each step is done to; the last one is what comes out. null: nothing that can go on. */
export const kindsAlong = (
  steps: readonly Pick<ChainStep, 'operation'>[],
  kind: AssetKind,
): (AssetKind | null)[] => {
  const kinds: (AssetKind | null)[] = [kind]
  for (const { operation } of steps) {
    const record = findOperation(operation)
    kinds.push(record ? kindMadeBy(record) : null)
  }
  return kinds
}

const problemAt = (
  step: ChainStep,
  { at, kind, catalogue }: { at: number; kind: AssetKind | null; catalogue: Catalogue },
): ChainProblem[] => {
  const record = findOperation(step.operation)
  if (!record) return [{ at, problem: 'unknown-operation' }]
  if (kind === null || !stepsOn(kind).includes(record))
    return [{ at, problem: 'not-after', operation: record.id }]
  return modelOfStep(step, catalogue) ? [] : [{ at, problem: 'no-model' }]
}

/** What is wrong with how the steps of a chain follow each other, for an asset of this kind. */
export const chainProblems = (
  steps: readonly ChainStep[],
  kind: AssetKind,
  catalogue: Catalogue,
): ChainProblem[] => {
  const kinds = kindsAlong(steps, kind)
  return steps.flatMap((step, at) => problemAt(step, { at, kind: kinds[at] ?? null, catalogue }))
}

const numberIn = (params: Params, { parameters }: Model, name: 'factor' | 'duration') => {
  const value = params[name] ?? parameters[name]?.default
  return typeof value === 'number' ? value : null
}

const times = ({ width, height }: SourceFacts, factor: number) => ({
  width: Math.round(width * factor),
  height: Math.round(height * factor),
})

const sizeOfResult = (params: Params, model: Model, source: SourceFacts) => {
  const { width, height, megapixels } = params
  if (typeof width === 'number' && typeof height === 'number') return { width, height }
  const pixels = source.width * source.height
  if (typeof megapixels === 'number' && pixels > 0)
    return times(source, Math.sqrt((megapixels * 1_000_000) / pixels))
  return times(source, numberIn(params, model, 'factor') ?? 1)
}

/** What is known of a result before it is made, as far as the price of the next step depends on it. */
const expected = (params: Params, model: Model, source: SourceFacts | null): SourceFacts | null =>
  source && {
    ...sizeOfResult(params, model, source),
    seconds: numberIn(params, model, 'duration') ?? source.seconds,
  }

/** A step as it is asked for, before what it is done to is there. */
export interface StepWish {
  operation: Operation
  model: Model
  params: Params
  /** Knows what is to be expected of the step before. */
  sources: Sources
}

const isTaken = (model: Model, name: string): boolean =>
  name === 'width' || name === 'height'
    ? model.parameters.size !== undefined
    : !Object.hasOwn(parameterKinds, name) || model.parameters[name as ParameterName] !== undefined

/** One result of each step, with what the model of the step takes. */
const paramsOf = (
  step: ChainStep,
  record: Operation,
  { model, asset }: { model: Model; asset: string },
): Params => {
  const subject = subjectOf(record)
  const values = Object.entries(step.params).filter(([name]) => isTaken(model, name))
  return {
    ...Object.fromEntries(values),
    ...(Object.hasOwn(record.params.shape, 'count') ? { count: 1 } : {}),
    model: model.air,
    ...(subject ? asSubject(subject, asset, model) : {}),
  }
}

/** The steps of a chain on an asset as requests; those whose model is gone are left out, which `chainProblems` tells. */
export const stepWishes = (
  steps: readonly ChainStep[],
  assetId: string,
  { catalogue, sources }: { catalogue: Catalogue; sources: Sources },
): StepWish[] => {
  let before: SourceFacts | null = sources(assetId)
  return steps.flatMap((step, at) => {
    const record = findOperation(step.operation)
    const model = modelOfStep(step, catalogue)
    if (!record || !model) return []
    const facts = before
    const params = paramsOf(step, record, { model, asset: at === 0 ? assetId : COMES_FROM_BEFORE })
    before = expected(params, model, facts)
    return [
      {
        operation: record,
        model,
        params,
        sources: (id: string) => (id === COMES_FROM_BEFORE ? facts : sources(id)),
      },
    ]
  })
}
