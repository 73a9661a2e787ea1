import type { Catalogue } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import { type Character, type CharacterWay, presentPictures } from '#shared/model/character.ts'
import { isWay, type Slot, slotOf } from './character-ways.ts'
import { type AnyOperation, operations } from './index.ts'
import { isMediaName } from './media.ts'
import { type Call, calledBy, callsIn, spelledOut } from './mentions.ts'
import type { Makes, Operation } from './operation.ts'
import type { Params } from './params.ts'
import { exclusions, isGiven, type Problem, takenParams } from './problems.ts'

/** What characters can be seen in. */
const seen: ReadonlySet<Makes> = new Set<Makes>(['image', 'vector', 'video'])

/** A request as it is asked for, and what there is to answer it with. */
export interface Casting {
  operation: Operation
  params: Params
  model: Model
  characters: readonly Character[]
  catalogue: Catalogue
}

/** A character in a request, and which of its pictures go in: their places, counted from 1. */
export interface Placed {
  character: Character
  numbers: readonly number[]
}

/** What is really asked for. Where there are problems, it is the request as it was. */
export interface Cast {
  operation: Operation
  params: Params
  placed: readonly Placed[]
  /** Where they are put in; null where nobody is. */
  slot: Slot | null
  /** What was asked for and cannot be together with characters. */
  dropped: readonly ParameterName[]
  problems: readonly Problem[]
}

/** What the user put in is never left out silently. */
const takesAllMedia = (params: Params, target: Operation): boolean =>
  Object.keys(params).every(
    (name) => !isMediaName(name) || params[name] === undefined || name in target.params.shape,
  )

const canBe =
  ({ operation, params }: Pick<Casting, 'operation' | 'params'>, model: Model) =>
  (target: AnyOperation): boolean =>
    slotOf(target) !== undefined &&
    target.makes === operation.makes &&
    model.capabilities.includes(target.id) &&
    takesAllMedia(params, target)

/** The operation that puts characters into what was asked for: that one itself, else the way the first is best put in. */
const targetOf = (
  asked: Pick<Casting, 'operation' | 'params'>,
  model: Model,
  way: CharacterWay,
): Operation | undefined => {
  const fitting = operations.filter(canBe(asked, model))
  return (
    fitting.find(({ id }) => id === asked.operation.id) ??
    fitting.find((each) => isWay(each, way)) ??
    fitting[0]
  )
}

const listIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.map(String) : []
}

/** Everybody gets one picture before anybody gets a second; one that is there already takes no room. */
const filled = (own: readonly string[], cast: readonly Character[], max: number): string[] => {
  const all = [...own]
  const rounds = Math.max(...cast.map(({ pictures }) => pictures.length))
  for (let round = 0; round < rounds; round += 1)
    for (const character of cast) {
      const picture = presentPictures(character)[round]
      if (picture !== undefined && !all.includes(picture) && all.length < max) all.push(picture)
    }
  return all
}

/** Pictures of one character stand together, after the user’s own. */
const inOrder = (
  own: readonly string[],
  cast: readonly Character[],
  all: readonly string[],
): string[] => [
  ...own,
  ...new Set(
    cast
      .flatMap(presentPictures)
      .filter((picture) => all.includes(picture) && !own.includes(picture)),
  ),
]

const placesIn = (pictures: readonly string[], character: Character): Placed => ({
  character,
  numbers: presentPictures(character)
    .map((picture) => pictures.indexOf(picture) + 1)
    .filter((place) => place > 0)
    .toSorted((one, other) => one - other),
})

const isLonely = (params: Params, model: Model, name: ParameterName): boolean =>
  (model.rules ?? []).some(
    (rule) => rule.rule === 'only-with' && rule.parameter === name && !isGiven(params, rule.with),
  )

const without = (params: Params, names: readonly string[]): Params =>
  Object.fromEntries(
    Object.entries(params).filter(
      ([name]) =>
        !names.includes(name) &&
        !(names.includes('size') && (name === 'width' || name === 'height')),
    ),
  )

/** The parameters as far as they can be given together with characters. */
const together = (
  params: Params,
  target: Operation,
  { model, slot }: { model: Model; slot: Slot },
) => {
  const shaped = Object.fromEntries(
    Object.entries(params).filter(([name]) => name in target.params.shape),
  )
  const taken = without(takenParams(target, shaped, model), exclusions(model, slot))
  return without(
    taken,
    Object.keys(taken).filter((name) => isLonely(taken, model, name as ParameterName)),
  )
}

const saidIn = (params: Params, model: Model): ParameterName[] =>
  (Object.keys(model.parameters) as ParameterName[]).filter((name) => isGiven(params, name))

const names = ({ models }: Catalogue, asked: Casting): string[] =>
  models
    .filter((model) => model.retired === undefined && operations.some(canBe(asked, model)))
    .map(({ name }) => name)

const refused = (asked: Casting, problem: Problem): Cast => ({
  operation: asked.operation,
  params: asked.params,
  placed: [],
  slot: null,
  dropped: [],
  problems: [problem],
})

const put = (asked: Casting, calls: readonly Call[], target: Operation): Cast => {
  const { params, model } = asked
  const slot = slotOf(target) ?? 'references'
  const max = model.parameters[slot]?.max ?? 0
  const cast = calledBy(calls)
  const bare = cast.find((character) => presentPictures(character).length === 0)
  const parameter = 'prompt'
  if (bare)
    return refused(asked, { parameter, problem: 'character-without-picture', character: bare.name })
  const own = listIn(params[slot])
  const pictures = inOrder(own, cast, filled(own, cast, max))
  const placed = cast.map((character) => placesIn(pictures, character))
  const outside = placed.find(({ numbers }) => numbers.length === 0)?.character.name
  if (outside !== undefined)
    return refused(asked, { parameter, problem: 'character-without-room', character: outside, max })
  const isList = slot === 'references'
  const numbers = new Map(placed.map((each) => [each.character.id, isList ? each.numbers : []]))
  const text = String(params['prompt'])
  const kept = {
    ...together({ ...params, [slot]: isList ? pictures : pictures[0] }, target, { model, slot }),
    prompt: spelledOut(text, calls, numbers),
    originalPrompt: params['originalPrompt'] ?? text,
  }
  const dropped = saidIn(params, model).filter((name) => !isGiven(kept, name))
  return { operation: target, params: kept, placed, slot, dropped, problems: [] }
}

/**
 * Puts the characters that a prompt calls by `@name` into a request: it becomes one that takes pictures, theirs are
 * added to it within the model’s limit, and the prompt names the pictures instead. Names that nobody has are left as
 * they are written.
 */
export const putInCharacters = (asked: Casting): Cast => {
  const { operation, params, model, characters, catalogue } = asked
  const { prompt } = params
  const calls =
    seen.has(operation.makes) && typeof prompt === 'string' ? callsIn(prompt, characters) : []
  const [first] = calls
  if (first === undefined)
    return { operation, params, placed: [], slot: null, dropped: [], problems: [] }
  const target = targetOf(asked, model, first.character.way)
  if (target) return put(asked, calls, target)
  return refused(asked, {
    parameter: 'prompt',
    problem: 'character-not-taken',
    character: first.character.name,
    models: names(catalogue, asked),
  })
}
