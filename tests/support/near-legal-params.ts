import type { Model } from '#shared/catalogue/model.ts'
import {
  type ParameterKind,
  type ParameterName,
  parameterKinds,
} from '#shared/catalogue/parameter-kinds.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { subjectOf } from '#shared/operations/on-asset.ts'
import type { Params } from '#shared/operations/params.ts'
import { parameterNames } from '#shared/operations/problems.ts'
import { createRandom } from '#shared/std/random.ts'
import { legalParams } from './legal-params.ts'

/** A request with one thing wrong, and which. */
export interface NearLegal {
  params: Params
  wrong: ParameterName
}

/**
 * A value of each kind just beyond what the model takes; undefined: this cannot be overdone. How long a text may be
 * is known of few models only, so texts are left out.
 */
const spoils: Partial<Record<ParameterKind, (limits: never) => unknown>> = {
  number: ({ min, max, step }: { min: number; max: number; step: number }) =>
    Number.isInteger(step) ? max + Math.max(step, Math.ceil(max - min)) * 50 + 1 : max * 50 + 1,
  choice: () => 'no-such-choice',
  size: () => ({ width: 7, height: 7 }),
}

const spoiled = (model: Model, name: ParameterName): unknown => {
  const limits: unknown = model.parameters[name]
  const spoil = spoils[parameterKinds[name]] as ((limits: unknown) => unknown) | undefined
  return limits === undefined ? undefined : spoil?.(limits)
}

const without = (params: Params, name: ParameterName): Params =>
  Object.fromEntries(Object.entries(params).filter(([each]) => each !== name))

/** A legal request with one value beyond its limits, or without one that is needed; the same one for the same number. */
export const nearLegalParams = (
  pair: { operation: Operation; model: Model },
  seed: number,
): NearLegal | null => {
  const params = legalParams(pair, seed)
  const random = createRandom(seed * 7 + 1)
  const { operation, model } = pair
  const given = parameterNames(operation).filter(
    (name) => params[name] !== undefined || (name === 'size' && params['width'] !== undefined),
  )
  // Without its pictures, a request that has words is one of another kind, and legal.
  const subject = model.parameters.prompt === undefined ? subjectOf(operation) : undefined
  const ways: NearLegal[] = [
    ...given.flatMap((wrong) => {
      const value = spoiled(model, wrong)
      if (value === undefined) return []
      const change = wrong === 'size' ? (value as Params) : { [wrong]: value }
      return [{ wrong, params: { ...params, ...change } }]
    }),
    ...(subject === undefined ? [] : [{ wrong: subject, params: without(params, subject) }]),
  ]
  return ways[Math.floor(random() * ways.length)] ?? null
}
