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

/** The steps of a chain in a line. */
export const stepsOf = (steps: readonly { operation: string }[]): string =>
  steps.map(({ operation }) => stepName(operation)).join(' → ')

/** Words around chains. */
export const chainWords = {
  started: (name: string, steps: number): string =>
    `${name}: ${counted(steps, 'step', 'steps')} in the queue`,
  add: 'New chain…',
  edit: (name: string): string => `Change ${name}`,
  new: 'New chain',
  help: 'Operations in a row, each done to what the one before made. Each step is paid for by itself.',
  copyNote: 'This chain came with the studio. What you save is a chain of your own.',
  name: 'Name',
  values: 'Values',
  step: (number: number): string => `Step ${number}`,
  operation: (number: number): string => `What step ${number} does`,
  model: (number: number): string => `Model of step ${number}`,
  firstModel: (name: string | undefined): string =>
    name === undefined ? 'The usual model' : `The usual model (${name})`,
  up: (number: number): string => `Move step ${number} up`,
  remove: (number: number): string => `Take step ${number} out`,
  addStep: 'Add a step',
  total: (price: string, credits: string): string => `Together ${price} · ${credits}`,
  save: 'Save chain',
  saved: (name: string): string => `${name}: saved`,
  delete: 'Delete chain',
  close: 'Close',
  show: 'Show',
  madeBefore: (name: string): string => `${name}: made before, nothing is paid twice`,
  again: 'Make again',
} as const
