import { expect, test } from 'vitest'
import { models } from '#shared/catalogue/models.ts'
import { freeSize } from '#shared/catalogue/size-rule.ts'
import { ratioValue, solveSize } from '#shared/catalogue/solve-size.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'
import { fitOf } from '#shared/operations/fit.ts'
import { wireOf } from '#main/fallback/tasks/index.ts'
import { problemsOf, wishOf } from '#tests/support/webui-generation.ts'
import { webuiForTest } from '#tests/support/webui-for-test.ts'

const fitting = models.filter((model) => fitOf(textToImage, model).fits)

test.each(fitting.map((model) => [model.name, model] as const))(
  'what is asked of %s is a request a WebUI takes',
  (_, { air, parameters }) => {
    const { size, ...taken } = parameters
    const all = {
      negativePrompt: 'text, watermark',
      steps: taken.steps?.default,
      guidance: taken.guidance?.default,
      scheduler: 'DPM++ 2M Karras',
      acceleration: 'medium',
      seed: 4_294_967_295,
    }
    const params = textToImage.params.parse({
      model: air,
      prompt: 'an amber ridge',
      ...solveSize(size ?? freeSize(128, 2048, 64), { ratio: ratioValue('4:5'), pixels: 600_000 }),
      ...Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(taken, name))),
    })
    const wire = wireOf('text-to-image')
    expect(wire?.beyond(params)).toEqual([])
    const { path, body } = wire?.call(params) ?? { path: '', body: {} }
    expect(path).toBe('/sdapi/v1/txt2img')
    expect(problemsOf(body)).toEqual([])
    expect(wishOf(body)).toMatchObject({ width: params.width, height: params.height })
  },
)

const post = async (url: string, body: string) => {
  const response = await fetch(url, { method: 'POST', body })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('the stand-in refuses as the real server does', async () => {
  const { address } = await webuiForTest()
  const txt2img = `${address}/sdapi/v1/txt2img`
  expect(await post(txt2img, '{')).toMatchObject({ status: 422, body: { detail: [{}] } })
  expect(await post(txt2img, '{"steps":"x","prompt":1}')).toEqual({
    status: 422,
    body: {
      detail: [
        { loc: ['body', 'prompt'], msg: 'str type expected', type: 'type_error.str' },
        { loc: ['body', 'steps'], msg: 'value is not a valid integer', type: 'type_error.integer' },
      ],
    },
  })
  expect(await post(`${address}/sdapi/v1/img2img`, '{}')).toEqual({
    status: 404,
    body: { error: 'HTTPException', detail: 'Init image not found', body: '', errors: '' },
  })
  expect(await post(`${address}/sdapi/v1/upscale`, '{}')).toEqual({
    status: 404,
    body: { detail: 'Not Found' },
  })
})

test('the stand-in makes a picture from a picture, and tells how it was made', async () => {
  const { address } = await webuiForTest()
  const request = {
    init_images: ['data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB'],
    prompt: 'a ridge',
    seed: 3,
    width: 64,
    height: 64,
    sampler_name: 'Euler a',
    override_settings: {},
  }
  const { status, body } = await post(`${address}/sdapi/v1/img2img`, JSON.stringify(request))
  expect(status).toBe(200)
  expect(body['images']).toHaveLength(1)
  expect(JSON.parse(String(body['info']))).toMatchObject({
    seed: 3,
    all_seeds: [3],
    sampler_name: 'Euler a',
    steps: 50,
    cfg_scale: 7,
    sd_model_name: 'v1-5-pruned-emaonly',
    infotexts: [expect.stringContaining('Steps: 50, Sampler: Euler a')],
  })
})

test('the stand-in refuses what is no picture, as the real server does', async () => {
  const { address } = await webuiForTest()
  const request = { init_images: ['AAAA'], prompt: 'a ridge', override_settings: {} }
  expect(await post(`${address}/sdapi/v1/img2img`, JSON.stringify(request))).toMatchObject({
    status: 500,
    body: { detail: 'Invalid encoded image' },
  })
})
