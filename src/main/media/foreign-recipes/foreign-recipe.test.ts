import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readForeignRecipe } from './foreign-recipe.ts'

test('Stable Diffusion WebUI: prompt of several lines, quotes and commas in settings', () => {
  const parameters = `a castle on a hill, <lora:ink:0.8>
at dawn
Negative prompt: blurry, low quality
Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 3847562910, Size: 832x1216, Model hash: 31e35c80fc, Model: sd_xl_base_1.0, Lora hashes: "ink: a1b2, other: c3d4", Version: v1.10.1`
  expect(readForeignRecipe({ parameters })).toEqual({
    tool: 'a1111',
    prompt: 'a castle on a hill, <lora:ink:0.8>\nat dawn',
    negativePrompt: 'blurry, low quality',
    seed: 3_847_562_910,
    steps: 20,
    guidance: 6.5,
    sampler: 'DPM++ 2M',
    model: 'sd_xl_base_1.0',
    width: 832,
    height: 1216,
  })
})

test('a comment that is only a comment is no recipe', () => {
  for (const parameters of ['Taken in Lisbon: 2024, by me', 'hello', '{"a":1}', '{broken', ''])
    expect(readForeignRecipe({ parameters })).toBeNull()
})

test('InvokeAI, now and before its third version', () => {
  const now = {
    app_version: '6.14.0',
    generation_mode: 'sdxl_txt2img',
    positive_prompt: 'a lighthouse',
    negative_prompt: '',
    width: 1024,
    height: 768,
    seed: 42,
    cfg_scale: 7.5,
    steps: 30,
    scheduler: 'dpmpp_3m_k',
    model: { key: 'k', hash: 'h', name: 'Juggernaut XL v9', base: 'sdxl', type: 'main' },
  }
  expect(readForeignRecipe({ invokeai_metadata: JSON.stringify(now) })).toMatchObject({
    tool: 'invokeai',
    prompt: 'a lighthouse',
    negativePrompt: null,
    seed: 42,
    guidance: 7.5,
    sampler: 'dpmpp_3m_k',
    model: 'Juggernaut XL v9',
    width: 1024,
    height: 768,
  })
  const before = {
    model_weights: 'stable-diffusion-1.5',
    image: {
      prompt: [{ prompt: 'a boat', weight: 1 }],
      seed: 7,
      steps: 50,
      cfg_scale: 7.5,
      sampler: 'k_lms',
      width: 512,
      height: 512,
    },
  }
  expect(readForeignRecipe({ 'sd-metadata': JSON.stringify(before) })).toMatchObject({
    prompt: 'a boat',
    seed: 7,
    model: 'stable-diffusion-1.5',
  })
})

test('SwarmUI and both schemes of Fooocus', () => {
  const swarm = {
    sui_image_params: {
      prompt: 'a fox',
      negativeprompt: 'text',
      model: 'flux1-dev',
      seed: 99,
      steps: 25,
      cfgscale: 1,
      width: 1344,
      height: 768,
      sampler: 'euler',
    },
    sui_extra_data: { date: '2026-01-01' },
  }
  expect(readForeignRecipe({ parameters: JSON.stringify(swarm) })).toMatchObject({
    tool: 'swarmui',
    prompt: 'a fox',
    guidance: 1,
    width: 1344,
  })
  const fooocus = {
    prompt: 'a teapot',
    negative_prompt: '',
    seed: '1234567890',
    steps: 30,
    guidance_scale: 4,
    resolution: '(1152, 896)',
    base_model: 'juggernautXL_v8Rundiffusion',
    sampler: 'dpmpp_2m_sde_gpu',
  }
  expect(
    readForeignRecipe({ parameters: JSON.stringify(fooocus), fooocus_scheme: 'fooocus' }),
  ).toMatchObject({ tool: 'fooocus', seed: 1_234_567_890, width: 1152, height: 896 })
  const plain =
    'a teapot\nNegative prompt: dust\nSteps: 30, Seed: 5, Size: 1152x896, Version: Fooocus v2'
  expect(readForeignRecipe({ parameters: plain, fooocus_scheme: 'a1111' })).toMatchObject({
    tool: 'fooocus',
    prompt: 'a teapot',
    negativePrompt: 'dust',
    seed: 5,
  })
})

test('ComfyUI: words, model and size are found behind their wires', () => {
  const graph = {
    3: {
      class_type: 'KSampler',
      inputs: {
        seed: 156,
        steps: 20,
        cfg: 8,
        sampler_name: 'euler',
        scheduler: 'normal',
        denoise: 1,
        model: ['10', 0],
        positive: ['6', 0],
        negative: ['7', 0],
        latent_image: ['5', 0],
      },
    },
    4: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'v1-5.safetensors' } },
    5: { class_type: 'EmptyLatentImage', inputs: { width: 512, height: 640, batch_size: 1 } },
    6: { class_type: 'CLIPTextEncode', inputs: { text: 'a galaxy in a bottle', clip: ['4', 1] } },
    7: { class_type: 'CLIPTextEncode', inputs: { text: 'watermark', clip: ['4', 1] } },
    10: { class_type: 'LoraLoader', inputs: { lora_name: 'ink', model: ['4', 0], clip: ['4', 1] } },
  }
  expect(readForeignRecipe({ prompt: JSON.stringify(graph) })).toEqual({
    tool: 'comfyui',
    prompt: 'a galaxy in a bottle',
    negativePrompt: 'watermark',
    seed: 156,
    steps: 20,
    guidance: 8,
    sampler: 'euler',
    model: 'v1-5.safetensors',
    width: 512,
    height: 640,
  })
})

test('ComfyUI: a graph of a guider, as for FLUX', () => {
  const graph = {
    13: {
      class_type: 'SamplerCustomAdvanced',
      inputs: {
        noise: ['25', 0],
        guider: ['22', 0],
        sampler: ['16', 0],
        sigmas: ['17', 0],
        latent_image: ['27', 0],
      },
    },
    25: { class_type: 'RandomNoise', inputs: { noise_seed: 219 } },
    22: { class_type: 'BasicGuider', inputs: { model: ['12', 0], conditioning: ['26', 0] } },
    26: { class_type: 'FluxGuidance', inputs: { guidance: 3.5, conditioning: ['6', 0] } },
    6: { class_type: 'CLIPTextEncode', inputs: { text: 'a cat with a sign', clip: ['11', 0] } },
    12: { class_type: 'UNETLoader', inputs: { unet_name: 'flux1-dev.safetensors' } },
    16: { class_type: 'KSamplerSelect', inputs: { sampler_name: 'euler' } },
    17: {
      class_type: 'BasicScheduler',
      inputs: { scheduler: 'simple', steps: 20, model: ['12', 0] },
    },
    27: { class_type: 'EmptySD3LatentImage', inputs: { width: 1024, height: 1024 } },
  }
  expect(readForeignRecipe({ prompt: JSON.stringify(graph) })).toMatchObject({
    prompt: 'a cat with a sign',
    seed: 219,
    steps: 20,
    guidance: 3.5,
    sampler: 'euler',
    model: 'flux1-dev.safetensors',
    width: 1024,
  })
})

test('a seed too large for a number is left out rather than changed', () => {
  const parameters = 'a tree\nSteps: 4, Seed: 18446744073709551615, Size: 64x64'
  expect(readForeignRecipe({ parameters })).toMatchObject({ prompt: 'a tree', seed: null })
})

test('a graph that runs in circles ends', () => {
  const graph = {
    1: { class_type: 'KSampler', inputs: { steps: 4, seed: 1, positive: ['2', 0] } },
    2: { class_type: 'Reroute', inputs: { a: ['3', 0] } },
    3: { class_type: 'Reroute', inputs: { a: ['2', 0], b: ['1', 0] } },
  }
  expect(readForeignRecipe({ prompt: JSON.stringify(graph) })).toMatchObject({
    prompt: null,
    seed: 1,
  })
})

test('whatever a file carries, reading it ends without an error', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('parameters', 'prompt', 'invokeai_metadata', 'sd-metadata', 'workflow'),
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
      ),
      (carried) => {
        readForeignRecipe(carried)
      },
    ),
  )
})
