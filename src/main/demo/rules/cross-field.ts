import { listOf, numberOf, objectOf, type JsonObject } from '#main/demo/json.ts'
import { excludes, has, type CrossRule } from './cross-rule.ts'

const input = (task: JsonObject, name: string): unknown =>
  objectOf(task['inputs'])[name] ?? task[name]

const guides = (task: JsonObject): readonly JsonObject[] => listOf(task['controlNet']).map(objectOf)

const backwards = (guide: JsonObject, suffix: string): boolean => {
  const start = numberOf(guide[`startStep${suffix}`])
  const end = numberOf(guide[`endStep${suffix}`])
  return start !== undefined && end !== undefined && start >= end
}

const sides = ['top', 'bottom', 'left', 'right']

const needsSeed = (name: string): CrossRule => ({
  code: 'missingSeedImage',
  parameter: [name, 'inputs.seedImage'],
  message: `'${name}' needs a source picture in 'inputs.seedImage'.`,
  broken: (task) =>
    input(task, name) !== undefined &&
    ['seedImage', 'image'].every((source) => input(task, source) === undefined),
})

const guidesExclude = (one: string, other: string): CrossRule => ({
  code: 'incompatibleParameters',
  parameter: [`controlNet.${one}`, `controlNet.${other}`],
  message: `Use either '${one}' or '${other}' in a guide, not both.`,
  broken: (task) =>
    guides(task).some((guide) => guide[one] !== undefined && guide[other] !== undefined),
})

const guideStartsFirst = (suffix: string): CrossRule => ({
  code: 'incompatibleParameters',
  parameter: [`controlNet.startStep${suffix}`, `controlNet.endStep${suffix}`],
  message: 'A guide must start before it ends.',
  broken: (task) => guides(task).some((guide) => backwards(guide, suffix)),
})

/** Step 7 of the service's checks for pictures: what may not stand together, what needs what. */
export const crossRules: readonly CrossRule[] = [
  excludes('resolution', 'width'),
  excludes('resolution', 'height'),
  excludes('acceleration', 'acceleratorOptions'),
  needsSeed('strength'),
  needsSeed('maskImage'),
  needsSeed('outpaint'),
  {
    code: 'missingMaskImage',
    parameter: ['maskMargin', 'inputs.maskImage'],
    message: "'maskMargin' needs a mask in 'inputs.maskImage'.",
    broken: (task) => has(task, 'maskMargin') && input(task, 'maskImage') === undefined,
  },
  excludes('seedImage', 'inputs.seedImage'),
  excludes('maskImage', 'inputs.maskImage'),
  excludes('referenceImages', 'inputs.referenceImages'),
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
  guideStartsFirst(''),
  guideStartsFirst('Percentage'),
  excludes('acceleratorOptions.cacheStartStep', 'acceleratorOptions.cacheStartStepPercentage'),
  excludes('acceleratorOptions.cacheEndStep', 'acceleratorOptions.cacheEndStepPercentage'),
  excludes('acceleratorOptions.teaCache', 'acceleratorOptions.fbCache'),
  excludes('acceleratorOptions.teaCache', 'acceleratorOptions.dbCache'),
  excludes('acceleratorOptions.fbCache', 'acceleratorOptions.dbCache'),
  excludes('refiner.startStep', 'refiner.startStepPercentage'),
  excludes('pulid.CFGstartStep', 'pulid.CFGstartStepPercentage'),
  excludes('pulid', 'puLID'),
  excludes('acePlusPlus.images', 'acePlusPlus.inputImages'),
  {
    code: 'missingImages',
    parameter: ['acePlusPlus.images'],
    message: "'acePlusPlus' needs a picture in 'images'.",
    broken: (task) =>
      has(task, 'acePlusPlus') &&
      !has(task, 'acePlusPlus.images') &&
      !has(task, 'acePlusPlus.inputImages'),
  },
  {
    code: 'missingGuideImages',
    parameter: ['ipAdapters.guideImages'],
    message: 'A picture prompt needs a picture.',
    broken: (task) =>
      listOf(task['ipAdapters'])
        .map(objectOf)
        .some((each) => !has(each, 'guideImages') && !has(each, 'guideImage')),
  },
]
