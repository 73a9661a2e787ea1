import { useCatalogue } from '#renderer/bridge/queries.ts'
import { useSources } from '#renderer/bridge/use-sources.ts'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import type { Operation } from '#shared/operations/operation.ts'
import type { Params } from '#shared/operations/params.ts'
import {
  parameterNames,
  type Problem,
  problemsOf,
  takenParams,
} from '#shared/operations/problems.ts'
import { useModelsStore } from './models-store.ts'

/** What is filled in for an operation that makes a model. */
export interface Making {
  operation: Operation
  model: Model
  models: readonly Model[]
  values: Params
  params: Params
  problems: readonly Problem[]
}

const empty: Params = {}

const isGiven = (value: unknown): boolean => value !== undefined && value !== ''

/** Everything the form of an operation needs; null until the catalogue is there. */
export const useMaking = (operation: Operation): Making | null => {
  const all = useCatalogue().data?.models ?? []
  const values = useModelsStore((state) => state.values[operation.id]) ?? empty
  const air = useModelsStore((state) => state.chosen[operation.id])
  const sources = useSources(values)
  const models = modelsFor({ models: all }, operation.id)
  const model = models.find((each) => each.air === air) ?? models[0]
  if (!model) return null
  const given = Object.entries(values).filter(([, value]) => isGiven(value))
  const asked = takenParams(operation, Object.fromEntries(given), model)
  const params = { ...asked, model: model.air }
  return {
    operation,
    model,
    models,
    values,
    params,
    problems: problemsOf({ operation, params, model, sources }),
  }
}

/** Which parameters are hardly ever said, and folded away. */
const rare: ReadonlySet<ParameterName> = new Set<ParameterName>([
  'about',
  'version',
  'identifier',
  'air',
  'steps',
  'guidance',
  'scheduler',
  'base',
])

/** The parameters a model takes, those said often and those folded away. */
export const layoutOf = ({ operation, model }: Pick<Making, 'operation' | 'model'>) => {
  const names = parameterNames(operation).filter((name) => model.parameters[name] !== undefined)
  return {
    plain: names.filter((name) => !rare.has(name)),
    rare: names.filter((name) => rare.has(name)),
  }
}
