import { expect, test, vi } from 'vitest'
import {
  bytesOf,
  endOf,
  engineAt,
  failureOf,
  fallbackParams as params,
  hastyEngineAt,
  readInput,
  taskOf,
} from '#tests/support/fallback-engine.ts'
import { someAssets } from '#tests/support/legal-params.ts'
import { webuiPicture } from '#tests/support/webui-generation.ts'
import { webuiForTest } from '#tests/support/webui-for-test.ts'

test('a picture comes home with its own pixels, seed and checkpoint, and costs nothing', async () => {
  const webui = await webuiForTest()
  const engine = engineAt(webui.address)
  const task = taskOf(engine)
  const report = await engine.submit(task)
  const url = `fallback:${task.uuid}`
  const result = {
    id: task.uuid,
    url,
    text: null,
    seed: 7,
    flagged: false,
    costMicros: 0,
    checkpoint: 'v1-5-pruned-emaonly',
  }
  expect(report).toEqual({ kind: 'finished', results: [result] })
  const drawn = await webuiPicture({ prompt: params.prompt, seed: 7, width: 128, height: 64 })
  expect((await bytesOf(engine.fetch(url))).equals(drawn)).toBe(true)
  expect(await engine.recall(task)).toEqual(report)
  expect(task.replayable).toBe(true)
})

test('the server is told what was asked for, that it shall store nothing, and no model', async () => {
  const webui = await webuiForTest()
  const engine = engineAt(webui.address)
  await engine.submit(taskOf(engine))
  expect(webui.requests.map(({ path }) => path)).toEqual(['/sdapi/v1/options', '/sdapi/v1/txt2img'])
  expect(webui.requests[1]?.body).toEqual({
    prompt: 'an amber ridge at dusk',
    negative_prompt: 'text',
    width: 128,
    height: 64,
    steps: 20,
    cfg_scale: 6.5,
    seed: 7,
    sampler_name: 'DPM++ 2M Karras',
    scheduler: 'Karras',
    batch_size: 1,
    n_iter: 1,
    send_images: true,
    save_images: false,
    do_not_save_samples: true,
    do_not_save_grid: true,
    override_settings: {},
  })
})

test('without a seed the one the server threw is given back', async () => {
  const webui = await webuiForTest()
  const engine = engineAt(webui.address)
  const report = await engine.submit(taskOf(engine, { seed: undefined }))
  if (report.kind !== 'finished') throw new Error(report.kind)
  const [result] = report.results
  const seed = result?.seed ?? -1
  expect(seed).toBeGreaterThanOrEqual(0)
  const drawn = await webuiPicture({ prompt: params.prompt, seed, width: 128, height: 64 })
  expect((await bytesOf(engine.fetch(result?.url ?? ''))).equals(drawn)).toBe(true)
})

test('a long generation is running, tells its progress, and is finished when it is done', async () => {
  const webui = await webuiForTest()
  const release = webui.hold()
  const engine = hastyEngineAt(webui.address)
  const task = taskOf(engine)
  expect(await engine.submit(task)).toEqual({ kind: 'running', progress: null })
  await vi.waitFor(() => {
    expect(webui.requests.at(-1)?.path).toBe('/sdapi/v1/txt2img')
  })
  webui.reach(10)
  expect(await engine.poll(task)).toEqual({ kind: 'running', progress: 0.51 })
  expect(await engine.recall(task)).toEqual({ kind: 'running', progress: null })
  release()
  expect(await endOf(engine, task)).toMatchObject({ kind: 'finished', results: [{ seed: 7 }] })
  const asked = webui.requests.length
  expect(await engine.poll(task)).toMatchObject({ kind: 'finished' })
  expect(webui.requests).toHaveLength(asked)
})

test('one picture is asked for at a time, in the order they came', async () => {
  const webui = await webuiForTest()
  const release = webui.hold()
  const engine = hastyEngineAt(webui.address)
  const first = taskOf(engine, { seed: 1 })
  const second = taskOf(engine, { seed: 2 })
  await engine.submit(first)
  const waiting = engine.submit(second)
  const polls = async () => {
    for (let count = 0; count < 5; count += 1) await engine.poll(first)
    return 'waits'
  }
  expect(await Promise.race([waiting, polls()])).toBe('waits')
  const sent = () => webui.requests.filter(({ path }) => path === '/sdapi/v1/txt2img')
  expect(sent()).toHaveLength(1)
  release()
  await waiting
  await endOf(engine, second)
  expect(sent().map(({ body }) => body['seed'])).toEqual([1, 2])
})

test('the same task sent again while it is under way is not made twice', async () => {
  const webui = await webuiForTest()
  const release = webui.hold()
  const engine = hastyEngineAt(webui.address)
  const task = taskOf(engine)
  await engine.submit(task)
  expect(await engine.submit(task)).toEqual({ kind: 'running', progress: null })
  release()
  await endOf(engine, task)
  expect(await engine.submit(task)).toMatchObject({ kind: 'finished' })
  expect(webui.requests.filter(({ path }) => path === '/sdapi/v1/txt2img')).toHaveLength(1)
})

test('after a restart nothing is known of what was under way or finished', async () => {
  const webui = await webuiForTest()
  const before = engineAt(webui.address)
  const task = taskOf(before)
  await before.submit(task)
  const engine = engineAt(webui.address)
  expect(await engine.poll(task)).toEqual({ kind: 'unheard' })
  expect(await engine.recall(task)).toEqual({ kind: 'unheard' })
  expect(await failureOf(bytesOf(engine.fetch(`fallback:${task.uuid}`)))).toMatchObject({
    verdict: 'final',
    code: 'result-missing',
  })
})

test('an address can be tried: what is loaded and what there is', async () => {
  const webui = await webuiForTest()
  expect(await engineAt('http://elsewhere.invalid').check(webui.address)).toEqual({
    checkpoint: 'v1-5-pruned-emaonly.safetensors [6ce0161689]',
    models: [
      'v1-5-pruned-emaonly.safetensors [6ce0161689]',
      'sd_xl_base_1.0.safetensors [31e35c80fc]',
    ],
  })
})

test('what the server cannot do is not prepared for it', () => {
  const prepare = (operation: string, more: object) => () =>
    engineAt('').prepare({
      uuid: 'u',
      operation,
      params: { ...params, ...more },
      model: null,
      sources: () => null,
    })
  expect(prepare('text-to-image', {})).not.toThrow()
  expect(prepare('enhance-prompt', {})).toThrow('invalid-request')
  expect(prepare('text-to-image', { loras: [{ model: 'a@1', weight: 1 }] })).toThrow(
    'invalid-parameters',
  )
})

test('there is no account and no balance', async () => {
  expect(await engineAt('').account()).toEqual({ organization: null, balanceMicros: null })
})

test('a picture is redrawn from the bytes of the asset, which is never written down', async () => {
  const webui = await webuiForTest()
  const engine = engineAt(webui.address)
  const more = { image: someAssets.image, strength: 0.4 }
  const task = taskOf(engine, more, 'image-to-image')
  expect(JSON.stringify(task.request).length).toBeLessThan(1500)
  expect(await engine.submit(task)).toMatchObject({ kind: 'finished' })
  const [, request] = webui.requests
  const body: Record<string, unknown> = request?.body ?? {}
  expect(request?.path).toBe('/sdapi/v1/img2img')
  expect(body).toMatchObject({ denoising_strength: 0.4, width: 128, height: 64 })
  const [sent] = body['init_images'] as string[]
  const bytes = Buffer.from(await readInput(someAssets.image))
  expect(Buffer.from(sent ?? '', 'base64').equals(bytes)).toBe(true)
})

test('a mask goes along, and what is gone fails in words before the server is asked', async () => {
  const webui = await webuiForTest()
  const engine = engineAt(webui.address)
  const masked = { image: someAssets.image, mask: someAssets.mask, maskMargin: 64 }
  await engine.submit(taskOf(engine, masked, 'inpaint'))
  expect(webui.requests[1]?.body).toMatchObject({
    inpainting_mask_invert: 0,
    inpaint_full_res: true,
    inpaint_full_res_padding: 64,
  })
  expect(typeof webui.requests[1]?.body['mask']).toBe('string')
  const gone = taskOf(engine, { image: crypto.randomUUID() }, 'image-to-image')
  expect(await failureOf(engine.submit(gone))).toMatchObject({ code: 'input-missing' })
})
