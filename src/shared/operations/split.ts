import type { Operation } from './operation.ts'
import type { Params } from './params.ts'
import { drawnParams, type Lists } from './wildcards.ts'

/** Seeds stay in the service's own range even when twenty pictures count up from one. */
export const LARGEST_FIRST_SEED = 2 ** 31 - 1000

/** One entry per task. `seed` is used where the user fixed none. */
export const splitParams = (
  { params: { shape } }: Pick<Operation, 'params'>,
  params: Params,
  seed: number,
): Params[] => {
  if (!Object.hasOwn(shape, 'seed')) return [params]
  const count = typeof params['count'] === 'number' ? params['count'] : 1
  const first = typeof params['seed'] === 'number' ? params['seed'] : seed
  return Array.from({ length: count }, (_, index) => ({
    ...params,
    ...(Object.hasOwn(shape, 'count') ? { count: 1 } : {}),
    seed: first + index,
  }))
}

/** What each task asks for: its own seed, and its own draw of what can be drawn. */
export const resultParams = (
  operation: Pick<Operation, 'params'>,
  params: Params,
  { seed, lists }: { seed: number; lists: Lists },
): Params[] =>
  splitParams(operation, params, seed).map((each) =>
    drawnParams(each, typeof each['seed'] === 'number' ? each['seed'] : seed, lists),
  )

/** What the user typed, for the job's name; the operation's title where nothing was typed. */
export const nameOf = ({ title }: Pick<Operation, 'title'>, params: Params): string => {
  const texts = ['originalPrompt', 'prompt', 'question', 'speech', 'name'] as const
  const typed = texts
    .map((name) => params[name])
    .find((text): text is string => typeof text === 'string' && text.trim() !== '')
  return typed?.trim() ?? title
}
