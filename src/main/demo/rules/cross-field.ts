import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { listOf, numberOf, objectOf, type JsonObject } from '#main/demo/json.ts'

interface CrossRule {
  readonly code: string
  readonly parameter: readonly string[]
  readonly message: string
  readonly broken: (task: JsonObject) => boolean
}

const has = (task: JsonObject, name: string): boolean => task[name] !== undefined

const input = (task: JsonObject, name: string): unknown =>
  objectOf(task['inputs'])[name] ?? task[name]

const guides = (task: JsonObject): readonly JsonObject[] => listOf(task['controlNet']).map(objectOf)

const backwards = (guide: JsonObject, suffix: string): boolean => {
  const start = numberOf(guide[`startStep${suffix}`])
  const end = numberOf(guide[`endStep${suffix}`])
  return start !== undefined && end !== undefined && start >= end
}

const sides = ['top', 'bottom', 'left', 'right']

const excludes = (holder: string, one: string, other: string): CrossRule => ({
  code: 'incompatibleParameters',
  parameter: holder === '' ? [one, other] : [`${holder}.${one}`, `${holder}.${other}`],
  message: `Use either '${one}' or '${other}', not both.`,
  broken: (task) => {
    const held = holder === '' ? task : objectOf(task[holder])
    return has(held, one) && has(held, other)
  },
})

const needsSeed = (name: string): CrossRule => ({
  code: 'missingSeedImage',
  parameter: [name, 'inputs.seedImage'],
  message: `'${name}' needs a source picture in 'inputs.seedImage'.`,
  broken: (task) => input(task, name) !== undefined && input(task, 'seedImage') === undefined,
})

const guidesExclude = (one: string, other: string): CrossRule => ({
  code: 'incompatibleParameters',
  parameter: [`controlNet.${one}`, `controlNet.${other}`],
  message: `Use either '${one}' or '${other}' in a guide, not both.`,
  broken: (task) => guides(task).some((guide) => has(guide, one) && has(guide, other)),
})

/** Step 7 of the service's checks: what may not stand together, what needs what. */
export const crossRules: readonly CrossRule[] = [
  excludes('', 'resolution', 'width'),
  excludes('', 'resolution', 'height'),
  excludes('', 'acceleration', 'acceleratorOptions'),
  needsSeed('strength'),
  needsSeed('maskImage'),
  needsSeed('outpaint'),
  {
    code: 'missingMaskImage',
    parameter: ['maskMargin', 'inputs.maskImage'],
    message: "'maskMargin' needs a mask in 'inputs.maskImage'.",
    broken: (task) => has(task, 'maskMargin') && input(task, 'maskImage') === undefined,
  },
  {
    code: 'incompatibleParameters',
    parameter: ['seedImage', 'inputs.seedImage'],
    message: 'Give the source picture once, at the root or in inputs.',
    broken: (task) => has(task, 'seedImage') && has(objectOf(task['inputs']), 'seedImage'),
  },
  {
    code: 'invalidOutpaint',
    parameter: sides.map((side) => `outpaint.${side}`),
    message: 'At least one side must be extended.',
    broken: (task) =>
      has(task, 'outpaint') &&
      !sides.some((side) => (numberOf(objectOf(task['outpaint'])[side]) ?? 0) > 0),
  },
  guidesExclude('startStep', 'startStepPercentage'),
  guidesExclude('endStep', 'endStepPercentage'),
  {
    code: 'incompatibleParameters',
    parameter: ['controlNet.startStep', 'controlNet.endStep'],
    message: 'A guide must start before it ends.',
    broken: (task) => guides(task).some((guide) => backwards(guide, '')),
  },
  {
    code: 'incompatibleParameters',
    parameter: ['controlNet.startStepPercentage', 'controlNet.endStepPercentage'],
    message: 'A guide must start before it ends.',
    broken: (task) => guides(task).some((guide) => backwards(guide, 'Percentage')),
  },
  excludes('acceleratorOptions', 'cacheStartStep', 'cacheStartStepPercentage'),
  excludes('acceleratorOptions', 'cacheEndStep', 'cacheEndStepPercentage'),
  excludes('acceleratorOptions', 'teaCache', 'fbCache'),
  excludes('acceleratorOptions', 'teaCache', 'dbCache'),
  excludes('acceleratorOptions', 'fbCache', 'dbCache'),
  excludes('refiner', 'startStep', 'startStepPercentage'),
  excludes('pulid', 'CFGstartStep', 'CFGstartStepPercentage'),
  {
    code: 'incompatibleParameters',
    parameter: ['ttl', 'outputType'],
    message: "'ttl' is only for results delivered as URL.",
    broken: (task) =>
      has(task, 'ttl') && has(task, 'outputType') && ![task['outputType']].flat().includes('URL'),
  },
]

/** The first cross-field rule a task breaks. */
export const checkCrossFields = (task: JsonObject): ApiError | undefined => {
  const rule = crossRules.find(({ broken }) => broken(task))
  if (!rule) return undefined
  const { code, message, parameter } = rule
  return apiError({ code, message, parameter })
}
