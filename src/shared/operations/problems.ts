import type { Model, NumberRange } from '#shared/catalogue/model.ts'
import { isLegalSize } from '#shared/catalogue/solve-size.ts'
import type { Problem } from './operation.ts'

/** A text against its length limits; `limits` undefined means the model does not take it. */
export const textProblems = (
  parameter: string,
  text: string | undefined,
  limits: { min: number; max: number } | undefined,
): Problem[] => {
  if (text === undefined) return []
  if (!limits) return [{ parameter, problem: 'not-taken' }]
  const actual = text.trim().length
  if (actual === 0) return [{ parameter, problem: 'missing' }]
  if (actual < limits.min) return [{ parameter, problem: 'too-short', limit: limits.min, actual }]
  return actual > limits.max ? [{ parameter, problem: 'too-long', limit: limits.max, actual }] : []
}

/** A number against its range; `range` undefined means the model does not take it. */
export const numberProblems = (
  parameter: string,
  value: number | undefined,
  range: Pick<NumberRange, 'min' | 'max'> | undefined,
): Problem[] => {
  if (value === undefined) return []
  if (!range) return [{ parameter, problem: 'not-taken' }]
  return value < range.min || value > range.max
    ? [{ parameter, problem: 'out-of-range', min: range.min, max: range.max }]
    : []
}

/** A choice against the values the model takes. */
export const choiceProblems = (
  parameter: string,
  value: string | undefined,
  choices: readonly string[] | undefined,
): Problem[] =>
  value === undefined || choices?.includes(value) ? [] : [{ parameter, problem: 'not-taken' }]

/** A pixel size against the model's rule. */
export const sizeProblems = (size: { width: number; height: number }, model: Model): Problem[] =>
  isLegalSize(model.size, size)
    ? []
    : [{ parameter: 'size', problem: 'not-a-size', width: size.width, height: size.height }]
