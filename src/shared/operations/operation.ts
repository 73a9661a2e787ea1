import type { z } from 'zod'
import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'

/** Where an operation is offered. */
export type Group = 'create' | 'change' | 'describe' | 'video' | 'sound' | 'models'

/**
 * What comes out. `wordings`: texts to choose from; `words`: text about the asset that went in; `model`: one of the
 * user’s own; `found-models`: what the service has, to choose from.
 */
export type Makes =
  | 'image'
  | 'mask'
  | 'map'
  | 'vector'
  | 'video'
  | 'audio'
  | 'wordings'
  | 'words'
  | 'model'
  | 'found-models'
  | 'figures'
  | 'nothing'

/** Where a result can go. */
export type Place = 'library' | 'new-layer' | 'replaces-layer' | 'mask' | 'on-the-asset' | 'prompt'

/**
 * Everything the studio knows about one thing a person can ask the service for, apart from how it goes on the
 * wire. Buttons, forms, prices, routes, docs and tests are read from these records; which models can do it, and
 * within which limits, is said by the catalogue.
 */
export interface Operation<Params extends z.ZodObject = z.ZodObject> {
  id: string
  title: string
  /** The word on the button. */
  verb: string
  summary: string
  /** A lucide icon's name. */
  icon: string
  group: Group
  /** Each parameter is shown in the form in this order, where the chosen model takes it. */
  params: Params
  /** What must be given besides what the model demands. The first is what the operation is done to. */
  needs?: readonly ParameterName[]
  /** Cheap and without much to say: where nothing is missing, one click on an asset does it. */
  instant?: true
  /** It has a button of its own where it is wanted, and stands in no list of what can be made. */
  unlisted?: true
  /** The shape of its answer, where it is answered at once and for nothing: it is asked, never queued. */
  answer?: z.ZodType
  /** What is on its way goes through these, the last one last; absent: the service tells none. */
  stages?: readonly string[]
  /** Names an upload that is gone once this is done. */
  forgets?: ParameterName
  /** A result costs dollars: where nobody knows its price, the most it may cost is asked for even without a limit. */
  dear?: true
  /** Credits billed to clients per result, in hundredths. */
  credits: number
  makes: Makes
  places: readonly Place[]
}

/** Fixes a record's types without widening its id. */
export const defineOperation = <const Id extends string, Params extends z.ZodObject>(
  operation: Operation<Params> & { id: Id },
): Operation<Params> & { id: Id } => operation

/** The same for one that is answered at once, with the type of its answer. */
export const defineQuestion = <
  const Id extends string,
  Params extends z.ZodObject,
  Answer extends z.ZodType,
>(
  operation: Operation<Params> & { id: Id; answer: Answer },
): Operation<Params> & { id: Id; answer: Answer } => operation
