import { draw } from '#main/demo/pictures/draw.ts'

/** The checkpoint that is loaded. */
export const CHECKPOINT = 'v1-5-pruned-emaonly'
export const HASH = '6ce0161689'

/** Fields and their types: `StableDiffusionTxt2ImgProcessingAPI` in `modules/api/models.py`; all may be left out. */
const fields: Record<string, 'str' | 'integer' | 'float' | 'bool' | 'dict' | 'list'> = {
  prompt: 'str',
  negative_prompt: 'str',
  sampler_name: 'str',
  scheduler: 'str',
  seed: 'integer',
  steps: 'integer',
  width: 'integer',
  height: 'integer',
  batch_size: 'integer',
  n_iter: 'integer',
  cfg_scale: 'float',
  denoising_strength: 'float',
  send_images: 'bool',
  save_images: 'bool',
  do_not_save_samples: 'bool',
  do_not_save_grid: 'bool',
  override_settings: 'dict',
  init_images: 'list',
  mask: 'str',
  mask_blur: 'integer',
  inpainting_fill: 'integer',
  inpainting_mask_invert: 'integer',
  inpaint_full_res: 'bool',
  inpaint_full_res_padding: 'integer',
}

const isOfType: Record<(typeof fields)[string], (value: unknown) => boolean> = {
  str: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  float: (value) => typeof value === 'number',
  bool: (value) => typeof value === 'boolean',
  dict: (value) => typeof value === 'object' && !Array.isArray(value),
  list: Array.isArray,
}

const messages: Record<(typeof fields)[string], string> = {
  str: 'str type expected',
  integer: 'value is not a valid integer',
  float: 'value is not a valid float',
  bool: 'value could not be parsed to a boolean',
  dict: 'value is not a valid dict',
  list: 'value is not a valid list',
}

/** What FastAPI with pydantic 1 says of a body that does not fit. Stricter than there: `"20"` is no integer here. */
export const problemsOf = (body: Record<string, unknown>) =>
  Object.entries(fields).flatMap(([name, type]) => {
    const value = body[name]
    if (value === undefined || value === null || isOfType[type](value)) return []
    return [{ loc: ['body', name], msg: messages[type], type: `type_error.${type}` }]
  })

const textOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise

const samplers =
  `DPM++ 2M|DPM++ SDE|DPM++ 2M SDE|DPM++ 2M SDE Heun|DPM++ 2S a|DPM++ 3M SDE|Euler a|Euler|LMS|Heun|DPM2|DPM2 a|DPM fast|DPM adaptive|Restart|DDIM|DDIM CFG++|PLMS|UniPC|LCM`.split(
    '|',
  )
const schedules =
  `Automatic|Uniform|Karras|Exponential|Polyexponential|SGM Uniform|KL Optimal|Align Your Steps|Simple|Normal|DDIM|Beta`.split(
    '|',
  )

/** `get_sampler_and_scheduler` in `modules/sd_samplers.py` of 1.10: unknown names become the first of the list. */
const samplingOf = (body: Record<string, unknown>) => {
  const asked = textOf(body['sampler_name'], 'Euler')
  const suffix = schedules.find((name) => asked.endsWith(` ${name}`))
  const name = suffix === undefined ? asked : asked.slice(0, -suffix.length - 1)
  const wished = schedules.find((schedule) => schedule === body['scheduler'])
  return {
    sampler: samplers.includes(name) ? name : 'DPM++ 2M',
    schedule: suffix ?? wished ?? 'Automatic',
  }
}

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise

/** A request with the server's defaults: `StableDiffusionProcessing` in `modules/processing.py`. */
export const wishOf = (body: Record<string, unknown>) => {
  const seed = numberOf(body['seed'], -1)
  return {
    prompt: textOf(body['prompt'], ''),
    negative: textOf(body['negative_prompt'], ''),
    seed: seed === -1 ? Math.floor(Math.random() * 4_294_967_294) : seed,
    steps: numberOf(body['steps'], 50),
    guidance: numberOf(body['cfg_scale'], 7),
    width: numberOf(body['width'], 512),
    height: numberOf(body['height'], 512),
    ...samplingOf(body),
  }
}
export type Wish = ReturnType<typeof wishOf>

const infotextOf = (wish: Wish): string => {
  const negative = wish.negative === '' ? '' : `\nNegative prompt: ${wish.negative}`
  return `${wish.prompt}${negative}\nSteps: ${wish.steps}, Sampler: ${wish.sampler}, Schedule type: ${wish.schedule}, CFG scale: ${wish.guidance}, Seed: ${wish.seed}, Size: ${wish.width}x${wish.height}, Model hash: ${HASH}, Model: ${CHECKPOINT}, Version: v1.10.1`
}

/** `Processed.js` in `modules/processing.py`: a JSON text. */
export const infoOf = (wish: Wish): string =>
  JSON.stringify({
    prompt: wish.prompt,
    all_prompts: [wish.prompt],
    negative_prompt: wish.negative,
    all_negative_prompts: [wish.negative],
    seed: wish.seed,
    all_seeds: [wish.seed],
    subseed: 1,
    all_subseeds: [1],
    subseed_strength: 0,
    width: wish.width,
    height: wish.height,
    sampler_name: wish.sampler,
    cfg_scale: wish.guidance,
    steps: wish.steps,
    batch_size: 1,
    restore_faces: false,
    face_restoration_model: null,
    sd_model_name: CHECKPOINT,
    sd_model_hash: HASH,
    sd_vae_name: null,
    sd_vae_hash: null,
    seed_resize_from_w: -1,
    seed_resize_from_h: -1,
    denoising_strength: null,
    extra_generation_params: { 'Schedule type': wish.schedule },
    index_of_first_image: 0,
    infotexts: [infotextOf(wish)],
    styles: [],
    job_timestamp: '20261123204800',
    clip_skip: 1,
    is_using_inpainting_conditioning: false,
    version: 'v1.10.1',
  })

/** The picture the stand-in makes of a prompt and a seed; the same bytes at any time. */
export const webuiPicture = (of: {
  prompt: string
  seed: number
  width: number
  height: number
}): Promise<Buffer> =>
  draw(
    { model: CHECKPOINT, prompt: of.prompt, seed: of.seed, size: [of.width, of.height] },
    'whole',
  ).canvas.encode('png')
