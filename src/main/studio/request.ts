import type { Catalogue } from '#shared/catalogue/catalogue.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { Failure } from '#shared/contract/failures.ts'
import { type OperationId, findOperation } from '#shared/operations/index.ts'
import type { Basis, Fit, Problem } from '#shared/operations/operation.ts'

/** A request as a door hands it in. */
export interface Asked {
  operation: string
  params: Record<string, unknown>
  /** Have the prompt reworded first. */
  enhance?: boolean
  /** What to do about results that were paid for already: offer them, use them, or pay again. */
  reuse?: 'offer' | 'use' | 'again'
  /** What it is booked to. */
  project?: string | null
  batch?: string | null
  key?: string | null
}

/** An operation's record with its parameters' exact type set aside: they were parsed by its own schema. */
interface AnyRecord {
  id: OperationId
  model: 'catalogue' | 'own'
  credits: number
  params: {
    safeParse: (value: unknown) => {
      success: boolean
      data?: unknown
      error?: { issues: { path: PropertyKey[] }[] }
    }
  }
  fits: (model: Model) => Fit
  problems: (params: Record<string, unknown>, model: Model) => Problem[]
  basis: (params: Record<string, unknown>, model: Model) => Basis
  split: (params: Record<string, unknown>, seed: number) => Record<string, unknown>[]
  name: (params: Record<string, unknown>) => string
}

/** A request whose shape and model are known. */
export interface ReadRequest {
  record: AnyRecord
  params: Record<string, unknown>
  model: Model
}

/** Models that do one thing only and are not chosen from the catalogue. */
const ownModel = (air: string): Model => ({
  air,
  name: air,
  creator: 'Runware',
  summary: '',
  architecture: 'tool',
  hosting: 'hosted',
  capabilities: [],
  parameters: { prompt: { min: 1, max: 10_000 } },
  size: { kind: 'free', min: 1, max: 1, multiple: 1 },
  price: { kind: 'unknown' },
  seconds: null,
})

const modelOf = (
  catalogue: Catalogue,
  record: AnyRecord,
  params: Record<string, unknown>,
): Model => {
  const air = String(params['model'])
  if (record.model === 'own') return ownModel(air)
  const model = findModel(catalogue, air)
  if (!model) throw new Failure('model-unknown', { model: air })
  return model
}

/** Reads a request by its operation's own schema. Throws `invalid-request`, `invalid-parameters`, `model-unknown`. */
export const readRequest = (catalogue: Catalogue, asked: Asked): ReadRequest => {
  const record = findOperation(asked.operation) as AnyRecord | undefined
  if (!record) throw new Failure('invalid-request', { operation: asked.operation })
  const read = record.params.safeParse(asked.params)
  if (!read.success) {
    const parameters = (read.error?.issues ?? []).map((issue) => String(issue.path[0] ?? ''))
    throw new Failure('invalid-parameters', {
      problems: parameters.map((parameter) => ({ parameter, problem: 'missing' })),
    })
  }
  const params = read.data as Record<string, unknown>
  return { record, params, model: modelOf(catalogue, record, params) }
}

/** Throws `model-unfit` or `invalid-parameters` when a request cannot be sent as it is. */
export const checkRequest = ({ record, params, model }: ReadRequest): void => {
  const fit = record.fits(model)
  if (!fit.fits) throw new Failure('model-unfit', { modelName: model.name, reason: fit.reason })
  const problems = record.problems(params, model)
  if (problems.length > 0)
    throw new Failure('invalid-parameters', { modelName: model.name, problems })
}
