import { defineOperation } from './operation.ts'
import { drawing, parameters, wording } from './parameters.ts'

/** Pictures in the look of others, by IP-Adapter. */
export const styleImage = defineOperation({
  id: 'style-image',
  title: 'Style from pictures',
  verb: 'Generate',
  summary: 'Makes pictures in the look of others.',
  icon: 'palette',
  group: 'create',
  params: parameters('model', 'styles', ...wording, 'width', 'height', ...drawing),
  needs: ['styles'],
  credits: 100,
  makes: 'image',
  places: ['library', 'new-layer'],
})
