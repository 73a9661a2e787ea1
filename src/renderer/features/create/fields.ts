import { type ParameterName, parameterKinds } from '#shared/catalogue/parameter-kinds.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { parameterNames } from '#shared/operations/problems.ts'

/** Which parameters are rarely changed, and folded away. */
const rare: ReadonlySet<ParameterName> = new Set<ParameterName>([
  'negativePrompt',
  'steps',
  'guidance',
  'scheduler',
  'acceleration',
  'maskMargin',
  'loras',
  'fps',
  'tempo',
  'confidence',
  'detections',
  'maskPadding',
  'maskBlur',
])

/** Parameters with a place of their own in the panel. */
const placed: ReadonlySet<ParameterName> = new Set<ParameterName>(['prompt', 'size', 'seed'])

const inputKinds: ReadonlySet<string> = new Set(['image', 'video', 'audio', 'guides'])

/** What is written instead of a prompt. */
const written: ReadonlySet<ParameterName> = new Set<ParameterName>(['speech', 'question'])

/** The parameters of an operation by where they stand in the panel. */
export interface Layout {
  /** What goes in, at the top. */
  inputs: readonly ParameterName[]
  /** Changed often. */
  plain: readonly ParameterName[]
  /** Folded away. */
  rare: readonly ParameterName[]
}

/** Where the parameters of an operation stand. */
export const layoutOf = (operation: Operation): Layout => {
  const names = parameterNames(operation).filter((name) => !placed.has(name))
  const isInput = (name: ParameterName): boolean =>
    inputKinds.has(parameterKinds[name]) || written.has(name)
  return {
    inputs: names.filter(isInput),
    plain: names.filter((name) => !isInput(name) && !rare.has(name)),
    rare: names.filter((name) => !isInput(name) && rare.has(name)),
  }
}
