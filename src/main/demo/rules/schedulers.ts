const solvers: Readonly<Record<string, readonly string[]>> = {
  'DPM++': [
    '',
    'Beta',
    'Exponential',
    'Karras',
    'Uniform',
    'Uniform Beta',
    'Uniform Exponential',
    'Uniform Karras',
  ],
  'DPM++ 2M': ['', 'Beta', 'Exponential', 'Karras', 'Uniform'],
  'DPM++ 2M SDE': ['', 'Beta', 'Exponential', 'Karras', 'Uniform'],
  'DPM++ 3M': ['', 'Beta', 'Exponential', 'Karras', 'Uniform'],
  'DPM++ 3M SDE': ['Uniform'],
  'DPM++ SDE': ['', 'Beta', 'Exponential', 'Karras'],
  Euler: ['', 'a', 'Beta', 'Exponential', 'Karras'],
  Heun: ['', 'Karras'],
  'IPNDM Uniform': ['', 'Beta', 'Exponential', 'Karras'],
  LMS: ['', 'Karras'],
  UniPC: ['', 'Karras', 'Uniform', 'Uniform Beta', 'Uniform Exponential', 'Uniform Karras'],
  'UniPC 2M': ['', 'Karras', 'Uniform'],
  'UniPC 3M': ['', 'Karras', 'Uniform'],
}

const single = [
  'DDIM',
  'DDIMScheduler',
  'DDPMScheduler',
  'DEISMultistepScheduler',
  'Default',
  'DPMSolverMultistepInverse',
  'DPMSolverMultistepScheduler',
  'DPMSolverSinglestepScheduler',
  'EDMDPMSolverMultistepScheduler',
  'EDMEulerScheduler',
  'EulerAncestralDiscreteScheduler',
  'EulerDiscreteScheduler',
  'FlowMatchEulerDiscreteScheduler',
  'HeunDiscreteScheduler',
  'IPNDMScheduler',
  'KDPM2AncestralDiscreteScheduler',
  'KDPM2DiscreteScheduler',
  'LCM',
  'LCMScheduler',
  'LMSDiscreteScheduler',
  'PNDMScheduler',
  'TCDScheduler',
]

/** Every scheduler name the service takes; one list for all architectures. */
export const schedulers: readonly string[] = [
  ...single,
  ...Object.entries(solvers).flatMap(([solver, curves]) =>
    curves.map((curve) => `${solver} ${curve}`.trim()),
  ),
]
