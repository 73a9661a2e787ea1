import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** A picture as shapes. */
export const vectorise = defineOperation({
  id: 'vectorise',
  title: 'Vectorise',
  verb: 'Vectorise',
  summary: 'Turns a picture into shapes that stay sharp at any size.',
  icon: 'pen-tool',
  group: 'change',
  params: parameters('model', 'image'),
  needs: ['image'],
  instant: true,
  credits: 80,
  makes: 'vector',
  places: ['library', 'new-layer'],
})
