type Params = Record<string, unknown>

/**
 * What becomes of a parameter. `dropped` ones say how the service is to work, which the server does its own way: it
 * has its own checkpoint, format and checks. With a `beyond` one the picture would not be what was asked for.
 */
export type Part = 'sent' | 'dropped' | 'beyond'

/** What becomes of the parameters that every picture is asked for with. */
export const commonParts = {
  model: 'dropped',
  prompt: 'sent',
  originalPrompt: 'dropped',
  negativePrompt: 'sent',
  width: 'sent',
  height: 'sent',
  count: 'dropped',
  seed: 'sent',
  steps: 'sent',
  guidance: 'sent',
  scheduler: 'sent',
  acceleration: 'dropped',
  loras: 'beyond',
  outputFormat: 'dropped',
  checkContent: 'dropped',
} as const satisfies Record<string, Part>

const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

/** The parameters of a wish that the server cannot do; what is not in the table at all is one of them. */
export const beyond =
  (parts: Readonly<Record<string, Part>>) =>
  (params: Params): string[] =>
    Object.keys(params).filter(
      (name) =>
        !isAbsent(params[name]) && (!Object.hasOwn(parts, name) || parts[name] === 'beyond'),
    )
