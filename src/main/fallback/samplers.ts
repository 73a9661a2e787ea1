/** What the server is told about sampling. */
export interface Sampling {
  sampler_name: string
  /** The noise schedule; servers before 1.9 do not know the field and pass over it. */
  scheduler?: string
}

/**
 * The service's samplers by the server's names. What is not here has no counterpart, and the server takes its own.
 * Source: `modules/sd_samplers_kdiffusion.py` and `sd_samplers_timesteps.py` of AUTOMATIC1111, the same in Forge.
 */
export const samplers = new Map(
  Object.entries({
    DDIM: 'DDIM',
    DDIMScheduler: 'DDIM',
    'DPM++ 2M': 'DPM++ 2M',
    'DPM++ 2M SDE': 'DPM++ 2M SDE',
    'DPM++ SDE': 'DPM++ SDE',
    DPMSolverMultistepScheduler: 'DPM++ 2M',
    Euler: 'Euler',
    'Euler a': 'Euler a',
    EulerAncestralDiscreteScheduler: 'Euler a',
    EulerDiscreteScheduler: 'Euler',
    FlowMatchEulerDiscreteScheduler: 'Euler',
    Heun: 'Heun',
    HeunDiscreteScheduler: 'Heun',
    KDPM2AncestralDiscreteScheduler: 'DPM2 a',
    KDPM2DiscreteScheduler: 'DPM2',
    LCM: 'LCM',
    LCMScheduler: 'LCM',
    LMS: 'LMS',
    LMSDiscreteScheduler: 'LMS',
    PNDMScheduler: 'PLMS',
    UniPC: 'UniPC',
  }),
)

/** Samplers that older servers know with this schedule in their name; newer ones take that name apart. */
const karrasByName = new Set(['LMS', 'DPM++ 2M', 'DPM++ 2M SDE', 'DPM++ SDE'])

const schedule = /^(?<base>.+) (?<name>Karras|Exponential|Beta|Uniform)$/u

/** One of the service's schedulers as the server knows it; null for `Default` and what it does not have. */
export const samplingOf = (name: string | undefined): Sampling | null => {
  if (name === undefined) return null
  const parts = schedule.exec(name)?.groups
  const sampler = samplers.get(parts?.['base'] ?? name)
  if (sampler === undefined) return null
  const scheduler = parts?.['name']
  if (scheduler === undefined) return { sampler_name: sampler }
  const isOld = scheduler === 'Karras' && karrasByName.has(sampler)
  return { sampler_name: isOld ? `${sampler} Karras` : sampler, scheduler }
}
