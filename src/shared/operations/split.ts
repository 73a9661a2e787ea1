import type { Operation } from './operation.ts'
import type { Params } from './params.ts'

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

/** What the user typed, for the job's name; the operation's title where nothing was typed. */
export const nameOf = ({ title }: Pick<Operation, 'title'>, params: Params): string => {
  const texts = ['originalPrompt', 'prompt', 'question', 'speech', 'name'] as const
  const typed = texts
    .map((name) => params[name])
    .find((text): text is string => typeof text === 'string' && text.trim() !== '')
  return typed?.trim() ?? title
}
