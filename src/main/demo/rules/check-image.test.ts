import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#main/demo/json.ts'
import { imageTask } from '#main/demo/test-client.ts'
import { checkImage } from './check-image.ts'
import type { Fields } from './field.ts'
import type { ImageModel } from './model.ts'
import { checkModel, imageModels, modelOf } from './models.ts'

const check = (changes: JsonObject) => {
  const task = imageTask(changes)
  const model = modelOf(task)
  return model ? checkImage(task, model) : checkModel(task)
}

/** The first medium a model takes. */
const someInputs = ({ inputs }: Fields): JsonObject => {
  const [name, field] =
    (inputs?.is === 'object' ? Object.entries(inputs.fields)[0] : undefined) ?? []
  return name === undefined ? {} : { [name]: field?.is === 'list' ? ['x'] : 'x' }
}

/** A task with nothing but what its model must have. */
const smallest = ({ air, size, required = [], fields }: ImageModel): JsonObject => {
  const [width, height] = size.need === 'refused' ? [] : size.preset
  return {
    model: air,
    width,
    height,
    positivePrompt: fields['positivePrompt'] && 'a boat',
    ...(required.includes('inputs') ? { inputs: someInputs(fields) } : {}),
    ...(required.includes('outpaint') ? { outpaint: { left: 64 } } : {}),
  }
}

const dev = { model: 'runware:101@1' }
const source = { inputs: { seedImage: 'x' } }

describe('single parameters', () => {
  it.each<[string, JsonObject, readonly [code: string, parameter: string]]>([
    ['an unknown model', { model: 'acme:1@1' }, ['invalidModel', 'model']],
    ['a malformed model', { model: 'a b' }, ['invalidModel', 'model']],
    ['no model', { model: undefined }, ['missingModel', 'model']],
    ['an unknown name', { colour: 'red' }, ['unsupportedParameter', 'colour']],
    [
      'a nested unknown name',
      { safety: { check: true } },
      ['unsupportedParameter', 'safety.check'],
    ],
    [
      'an unknown name in a list',
      { lora: [{ model: 'a:1@1', wait: 1 }] },
      ['unsupportedParameter', 'lora.0.wait'],
    ],
    ['a parameter of another model', { strength: 0.5 }, ['unsupportedParameter', 'strength']],
    ['flat references', { referenceImages: ['x'] }, ['unsupportedParameter', 'referenceImages']],
    [
      'a short prompt',
      { ...dev, positivePrompt: 'a' },
      ['invalidPositivePromptLength', 'positivePrompt'],
    ],
    ['no prompt', { positivePrompt: undefined }, ['missingPositivePrompt', 'positivePrompt']],
    ['a number as text', { steps: '4' }, ['invalidSteps', 'steps']],
    ['a fraction', { steps: 4.5 }, ['invalidSteps', 'steps']],
    ['too many steps', { steps: 51 }, ['invalidSteps', 'steps']],
    ['a guidance below the model', { CFGScale: 0.5 }, ['invalidCFGScale', 'CFGScale']],
    ['a wrong scheduler', { scheduler: 'Euler z' }, ['invalidScheduler', 'scheduler']],
    ['21 results', { numberResults: 21 }, ['invalidNumberResults', 'numberResults']],
    ['a quality of 100', { outputQuality: 100 }, ['invalidOutputQuality', 'outputQuality']],
    ['a wrong format', { outputFormat: 'TIFF' }, ['invalidOutputFormat', 'outputFormat']],
    ['a short ttl', { ttl: 5 }, ['invalidTtl', 'ttl']],
    ['an empty list', { lora: [] }, ['arrayTooSmall', 'lora']],
    ['a missing nested name', { lora: [{ weight: 1 }] }, ['missingModel', 'lora.0.model']],
    [
      'a seed over a vendor limit',
      { model: 'bfl:5@1', width: 256, height: 256, seed: 2 ** 32 },
      ['invalidSeed', 'seed'],
    ],
    [
      'five references',
      { inputs: { referenceImages: ['a', 'b', 'c', 'd', 'e'] } },
      ['invalidReferenceImages', 'inputs.referenceImages'],
    ],
    ['a width between multiples', { width: 136 }, ['invalidCustomWidth', 'width']],
    ['a height out of range', { height: 2064 }, ['invalidCustomHeight', 'height']],
    ['64 for FLUX.1', { ...dev, width: 144 }, ['invalidCustomWidth', 'width']],
    ['a small FLUX.2 dev', { model: 'runware:400@1' }, ['invalidCustomWidth', 'width']],
  ])('refuses %s', (_what, changes, [code, parameter]) => {
    expect(check(changes)).toMatchObject({ code, parameter })
  })

  it.each<[string, JsonObject]>([
    ['a blank prompt', { ...dev, positivePrompt: '__BLANK__' }],
    ['a lower-case format', { outputFormat: 'webp' }],
    ['several output types', { outputType: ['dataURI', 'URL'] }],
    ['the older safety flag', { checkNSFW: true }],
    ['the flat source of a checkpoint', { ...dev, seedImage: 'x', strength: 0.3 }],
    ['the nested source', { ...dev, ...source, strength: 0.3 }],
    ['hires fix as a flag', { ...dev, hiresFix: true }],
    [
      'no size with references',
      { width: undefined, height: undefined, inputs: { referenceImages: ['x'] } },
    ],
    [
      'a resolution',
      { model: 'google:4@2', width: undefined, height: undefined, resolution: '2K' },
    ],
  ])('takes %s', (_what, changes) => {
    expect(check(changes)).toBeUndefined()
  })
})

describe('sizes', () => {
  it('needs both sides', () => {
    const lacking = {
      code: 'missingDimensionParameters',
      parameter: ['width', 'height', 'referenceImages'],
    }
    expect(check({ height: undefined })).toMatchObject(lacking)
    expect(check({ width: undefined, height: undefined })).toMatchObject(lacking)
  })

  it('holds models with a table to their table', () => {
    const nano = { model: 'google:4@2' }
    expect(check({ ...nano, width: 1376, height: 768 })).toBeUndefined()
    expect(check({ ...nano, width: 768, height: 1376 })).toBeUndefined()
    const error = check({ ...nano, width: 1300, height: 768 })
    expect(error).toMatchObject({ parameter: ['width', 'height'] })
    expect(error?.allowedValues).toContain('1376x768')
  })

  it('holds Ideogram to 3:1', () => {
    const ideogram = { model: 'ideogram:4@1' }
    expect(check({ ...ideogram, width: 1536, height: 512 })).toBeUndefined()
    expect(check({ ...ideogram, width: 1536, height: 511 })).toBeDefined()
  })

  it('accepts the preset of every model with nothing but what it must have', () => {
    expect(imageModels.length).toBeGreaterThanOrEqual(80)
    for (const model of imageModels) {
      expect([model.air, check(smallest(model))]).toEqual([model.air, undefined])
    }
  })
})

describe('cross-field rules', () => {
  it.each<[JsonObject, readonly string[]]>([
    [{ model: 'google:4@2', width: 1024, height: 1024, resolution: '1K' }, ['resolution', 'width']],
    [
      { acceleration: 'high', acceleratorOptions: { fbCache: true } },
      ['acceleration', 'acceleratorOptions'],
    ],
    [{ ...dev, strength: 0.5 }, ['strength', 'inputs.seedImage']],
    [{ ...dev, inputs: { maskImage: 'x' } }, ['maskImage', 'inputs.seedImage']],
    [{ ...dev, maskImage: 'x' }, ['maskImage', 'inputs.seedImage']],
    [{ ...dev, outpaint: { left: 64 } }, ['outpaint', 'inputs.seedImage']],
    [{ ...dev, ...source, maskMargin: 64 }, ['maskMargin', 'inputs.maskImage']],
    [{ ...dev, ...source, seedImage: 'y' }, ['seedImage', 'inputs.seedImage']],
    [
      { ...dev, ...source, outpaint: { blur: 4 } },
      ['outpaint.top', 'outpaint.bottom', 'outpaint.left', 'outpaint.right'],
    ],
    [{ ttl: 60, outputType: 'dataURI' }, ['ttl', 'outputType']],
    [
      { acceleratorOptions: { teaCache: true, fbCache: true } },
      ['acceleratorOptions.teaCache', 'acceleratorOptions.fbCache'],
    ],
    [
      {
        ...dev,
        controlNet: [{ model: 'runware:25@1', guideImage: 'x', startStep: 5, endStep: 5 }],
      },
      ['controlNet.startStep', 'controlNet.endStep'],
    ],
    [
      {
        ...dev,
        controlNet: [
          { model: 'runware:25@1', guideImage: 'x', startStep: 5, startStepPercentage: 5 },
        ],
      },
      ['controlNet.startStep', 'controlNet.startStepPercentage'],
    ],
  ])('names both parameters: %j', (changes, parameter) => {
    expect(check(changes)?.parameter).toEqual(parameter)
  })
})

describe('the order of checks', () => {
  it('looks at names before values, values before what is missing, and sizes before pairs', () => {
    const all = {
      ...dev,
      colour: 1,
      steps: 999,
      positivePrompt: undefined,
      width: 1,
      strength: 0.5,
    }
    const { colour, ...named } = all
    const { steps, ...valued } = named
    const { positivePrompt, ...complete } = valued
    const { width, ...sized } = complete
    expect([colour, steps, positivePrompt, width]).toHaveLength(4)
    expect([all, named, valued, complete, sized].map((task) => check(task)?.code)).toEqual([
      'unsupportedParameter',
      'invalidSteps',
      'missingPositivePrompt',
      'invalidCustomWidth',
      'missingSeedImage',
    ])
  })

  it('tells a foreign vendor from an unknown one', () => {
    const code = (vendor: string) =>
      check({ model: 'openai:gpt-image@2', providerSettings: { [vendor]: {} } })?.code
    expect(code('openai')).toBeUndefined()
    expect(code('bfl')).toBe('mismatchProviderSettingsProvider')
    expect(code('acme')).toBe('unknownProviderSettingsProvider')
  })
})
