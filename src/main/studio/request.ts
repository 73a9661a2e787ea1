import type { Catalogue } from '#shared/catalogue/catalogue.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { Failure } from '#shared/contract/failures.ts'
import type { Character } from '#shared/model/character.ts'
import { fitOf } from '#shared/operations/fit.ts'
import { findOperation } from '#shared/operations/index.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { eachOnce, type Problem, problemsOf } from '#shared/operations/problems.ts'
import { type Draws, type RequestPart, requestParts } from '#shared/operations/request-parts.ts'
import type { Sources } from '#shared/operations/sources.ts'
import { type Lists, longestParams, wildcardProblems } from '#shared/operations/wildcards.ts'

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
  /** For whom the results are meant. */
  destination?: string | null
  /** The first result’s seed where none is fixed; absent: a drawn one. */
  firstSeed?: number | undefined
}

/** A request whose shape and model are known. */
export interface ReadRequest {
  record: Operation
  params: Record<string, unknown>
  /** What is judged in their place: the longest texts that can be drawn, and each draw that somebody is put into. */
  judged: readonly Record<string, unknown>[]
  /** What each result asks for, where that is drawn already. */
  results?: readonly Record<string, unknown>[]
  model: Model
  /** What came to light while it was read; it cannot be sent then. */
  problems: readonly Problem[]
}

/** The same request gives the same result: there is no seed in it, or the user fixed it and the model takes one. */
export const isSeeded = ({
  record,
  params,
  model,
}: Pick<ReadRequest, 'record' | 'params' | 'model'>): boolean =>
  !Object.hasOwn(record.params.shape, 'seed') ||
  (params['seed'] !== undefined && model.parameters.seed !== undefined)

/** Reads a request by its operation's own schema. Throws `invalid-request`, `invalid-parameters`, `model-unknown`. */
export const readRequest = (catalogue: Catalogue, asked: Asked): ReadRequest => {
  const record = findOperation(asked.operation)
  if (!record) throw new Failure('invalid-request', { operation: asked.operation })
  const read = record.params.safeParse(asked.params)
  if (!read.success) {
    const parameters = read.error.issues.map((issue) => String(issue.path[0] ?? ''))
    throw new Failure('invalid-parameters', {
      problems: parameters.map((parameter) => ({ parameter, problem: 'missing' })),
    })
  }
  const params: Record<string, unknown> = read.data
  const air = String(params['model'])
  const model = findModel(catalogue, air)
  if (!model) throw new Failure('model-unknown', { model: air })
  return { record, params, judged: [params], model, problems: [] }
}

/**
 * The same with wildcards drawn and the characters put in that the prompt of each result calls: one request for all
 * results that are made in the same way.
 */
export const withCharacters = (
  { record, params, model }: ReadRequest,
  known: { catalogue: Catalogue; characters: readonly Character[]; draws: Draws },
): [ReadRequest, ...ReadRequest[]] => {
  const { draws, catalogue, characters } = known
  const wild = wildcardProblems(params, draws.lists)
  const asOne = ({ operation, results, problems, ...part }: RequestPart): ReadRequest => ({
    ...part,
    record: operation,
    model,
    results: results.map((each) => each.params),
    problems: [...problems, ...wild],
  })
  const asked = { operation: record, params, model, catalogue, characters }
  const [first, ...others] = requestParts(asked, draws)
  return [asOne(first), ...others.map(asOne)]
}

/** The same with what can be said of the wildcards in its texts. */
export const withWildcards = (request: ReadRequest, lists: Lists): ReadRequest => ({
  ...request,
  judged: [longestParams(request.params, lists)],
  problems: [...request.problems, ...wildcardProblems(request.params, lists)],
})

/** Everything that is wrong with a request, each once. */
export const allProblems = (
  { record, judged, model, problems }: ReadRequest,
  sources: Sources,
): Problem[] =>
  eachOnce([
    ...problems,
    ...judged.flatMap((params) => problemsOf({ operation: record, params, model, sources })),
  ])

/** Throws `model-unfit` or `invalid-parameters` when a request cannot be sent as it is. */
export const checkRequest = (request: ReadRequest, sources: Sources): void => {
  const { record, model } = request
  const fit = fitOf(record, model)
  if (!fit.fits && request.problems.length === 0)
    throw new Failure('model-unfit', { modelName: model.name, reason: fit.reason })
  const problems = allProblems(request, sources)
  if (problems.length > 0)
    throw new Failure('invalid-parameters', { modelName: model.name, problems })
}
