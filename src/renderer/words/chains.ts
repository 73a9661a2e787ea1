import type { ChainProblem } from '#shared/operations/chain.ts'
import { findOperation } from '#shared/operations/index.ts'
import { counted } from './numbers.ts'

/** What a step is called. */
export const stepName = (operation: string): string =>
  findOperation(operation)?.title ?? 'an unknown operation'

const sentences: Record<ChainProblem['problem'], (problem: Record<string, unknown>) => string> = {
  'unknown-operation': ({ at }) => `Step ${Number(at) + 1} is nothing that this studio can do.`,
  'not-after': ({ at, operation }) =>
    `Step ${Number(at) + 1}, ${stepName(String(operation))}, cannot be done to what comes before it.`,
  'no-model': ({ at }) => `The model of step ${Number(at) + 1} is not there. Choose another one.`,
}

/** Why the steps of a chain cannot follow each other, from plain data. */
export const chainProblemWords = (problem: Record<string, unknown>): string =>
  sentences[problem['problem'] as ChainProblem['problem']]?.(problem) ?? 'Look at its steps.'

/** Words around chains. */
export const chainWords = {
  title: 'Chains',
  steps: (count: number): string => counted(count, 'step', 'steps'),
  started: (name: string, steps: number): string =>
    `${name}: ${counted(steps, 'step', 'steps')} in the queue`,
  add: 'New chain…',
  edit: (name: string): string => `Change ${name}`,
} as const
