import type { Wire } from './wire.ts'

/** Prompt rewrites as `promptEnhance`, which the service answers at once. */
export const enhancePrompt: Wire = {
  taskType: 'promptEnhance',
  async: false,
  places: { prompt: 'prompt', maxLength: 'promptMaxLength', versions: 'promptVersions' },
  defaults: { maxLength: 200, versions: 3 },
}
