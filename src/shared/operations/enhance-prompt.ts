import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** Rewrites of a prompt to choose from. */
export const enhancePrompt = defineOperation({
  id: 'enhance-prompt',
  title: 'Enhance prompt',
  verb: 'Enhance',
  summary: 'Suggests richer wordings of a prompt to choose from.',
  icon: 'wand-sparkles',
  group: 'describe',
  params: parameters('model', 'prompt', 'maxLength', 'versions'),
  needs: ['prompt'],
  unlisted: true,
  credits: 0,
  makes: 'wordings',
  places: ['prompt'],
})
