import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** Shapes from words. */
export const textToVector = defineOperation({
  id: 'text-to-vector',
  title: 'Vector from text',
  verb: 'Draw',
  summary: 'Draws shapes from a description.',
  icon: 'pen-tool',
  group: 'create',
  params: parameters('model', 'prompt', 'originalPrompt', 'width', 'height'),
  credits: 80,
  makes: 'vector',
  places: ['library', 'new-layer'],
})
