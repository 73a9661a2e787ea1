import { groupBy } from '#shared/std/group-by.ts'
import type { Operation } from './operation.ts'
import type { Params } from './params.ts'
import { eachOnce, type Problem } from './problems.ts'
import { type Cast, type Casting, putInCharacters } from './put-in-characters.ts'
import { resultParams } from './split.ts'
import { isWild, type Lists, longestParams, wildTexts } from './wildcards.ts'

/** What is drawn from, and the first result’s seed where none is fixed. */
export interface Draws {
  seed: number
  lists: Lists
}

/** The results of a request that are made in the same way. */
export interface RequestPart {
  operation: Operation
  /** What they ask for together, with the texts as they were typed where each result has its own. */
  params: Params
  /** What each of them asks for. */
  results: readonly Cast[]
  /** What is judged in their place: the longest texts that can be drawn, and each draw that somebody is put into. */
  judged: readonly Params[]
  /** Each once. */
  problems: readonly Problem[]
}

const partOf = (
  params: Params,
  results: readonly [Cast, ...Cast[]],
  judged: readonly Params[],
): RequestPart => ({
  operation: results[0].operation,
  params,
  results,
  judged,
  problems: eachOnce(results.flatMap(({ problems }) => problems)),
})

/** Nothing drawn decides who is called: all results are made in one way. */
const whole = (asked: Casting, draws: Draws): RequestPart => {
  const cast = putInCharacters(asked)
  const [first = cast.params, ...others] = resultParams(cast.operation, cast.params, draws)
  const of = (params: Params): Cast => ({ ...cast, params })
  const judged = [longestParams(cast.params, draws.lists)]
  return partOf(cast.params, [of(first), ...others.map(of)], judged)
}

/** What stands for all results together is what was typed, not what was drawn for one of them. */
const together = ({ params: asked }: Casting, { params }: Cast, count: number): Params => {
  const typed = ['seed', 'originalPrompt', ...wildTexts]
  return {
    ...Object.fromEntries(Object.entries(params).filter(([name]) => !typed.includes(name))),
    ...Object.fromEntries(
      typed
        .filter((name) => name in params && asked[name] !== undefined)
        .map((name) => [name, asked[name]]),
    ),
    ...('count' in params ? { count } : {}),
  }
}

/** What was drawn for a result, and the characters put in that it calls. */
interface Drawn {
  cast: Cast
  seed: unknown
}

/** A draw belongs to its seed, even where the model takes none. */
const asResult = ({ cast, seed }: Drawn): Cast =>
  Object.hasOwn(cast.operation.params.shape, 'seed')
    ? { ...cast, params: { ...cast.params, seed } }
    : cast

/** The draws that are made in the same way. */
const drawnPart = (
  asked: Casting,
  [first, ...others]: readonly [Drawn, ...Drawn[]],
  { lists }: Draws,
): RequestPart => {
  const all = [first, ...others]
  const params = together(asked, first.cast, all.length)
  const cast = all.filter((each) => each.cast.placed.length > 0).map((each) => each.cast.params)
  const results = [asResult(first), ...others.map(asResult)] as const
  return partOf(params, results, [longestParams(params, lists), ...cast])
}

/**
 * What a request becomes: wildcards are drawn for each result first, and then the characters that its prompt calls are
 * put in. Where some results call somebody and others do not, they are made in different ways, each a part of its own.
 */
export const requestParts = (asked: Casting, draws: Draws): [RequestPart, ...RequestPart[]] => {
  const { operation, params, characters } = asked
  if (characters.length === 0 || !isWild({ prompt: params['prompt'] }, draws.lists))
    return [whole(asked, draws)]
  const drawn = resultParams(operation, params, draws).map((each): Drawn => ({
    cast: putInCharacters({ ...asked, params: each }),
    seed: each['seed'],
  }))
  if (drawn.every(({ cast: { placed, problems } }) => placed.length + problems.length === 0))
    return [whole(asked, draws)]
  const [first, ...others] = [...groupBy(drawn, ({ cast }) => cast.operation.id).values()].flatMap(
    ([one, ...more]) => (one === undefined ? [] : [drawnPart(asked, [one, ...more], draws)]),
  )
  return first === undefined ? [whole(asked, draws)] : [first, ...others]
}
