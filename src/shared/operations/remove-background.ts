import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** The subject without its background. */
export const removeBackground = defineOperation({
  id: 'remove-background',
  title: 'Remove background',
  verb: 'Remove background',
  summary: 'Cuts the subject out.',
  icon: 'scissors',
  group: 'change',
  params: parameters('model', 'image', 'maskOnly', 'outputFormat'),
  needs: ['image'],
  instant: true,
  credits: 50,
  makes: 'image',
  places: ['library', 'new-layer', 'replaces-layer'],
})
