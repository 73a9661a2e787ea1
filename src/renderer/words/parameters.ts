/** What a parameter is called on the screen, and what it does in one sentence. */
export const parameterWords = {
  prompt: { name: 'Prompt', help: 'What the picture should show, in your own words.' },
  negativePrompt: {
    name: 'Leave out',
    help: 'What the picture should not show. Few words work best.',
  },
  size: { name: 'Size', help: 'Width and height in pixels. More pixels cost more.' },
  count: { name: 'Pictures', help: 'How many pictures to make. Each is paid for.' },
  seed: {
    name: 'Seed',
    help: 'The number a picture grows from. The same seed and settings give the same picture.',
  },
  steps: {
    name: 'Steps',
    help: 'How often the picture is refined. More steps take longer and cost more.',
  },
  guidance: {
    name: 'Guidance',
    help: 'How closely the picture follows the prompt. High values look harsher.',
  },
  scheduler: { name: 'Scheduler', help: 'The method of refinement. Default is the model’s own.' },
  acceleration: {
    name: 'Speed-up',
    help: 'Trades a little detail for time. None gives the model’s full quality.',
  },
  loras: {
    name: 'LoRA styles',
    help: 'Small add-ons that teach the model a style or subject, by their AIR id.',
  },
  outputFormat: {
    name: 'File format',
    help: 'PNG keeps every detail. JPG and WEBP are smaller.',
  },
  checkContent: {
    name: 'Safety check',
    help: 'Asks the engine to mark unsafe pictures. Marked ones are shown blurred.',
  },
} as const

export type ParameterName = keyof typeof parameterWords

const isParameter = (name: string): name is ParameterName => name in parameterWords

/** A parameter's name on the screen; an unknown one keeps its own. */
export const parameterName = (name: string): string =>
  isParameter(name) ? parameterWords[name].name : name
