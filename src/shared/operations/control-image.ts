import { defineOperation } from './operation.ts'
import { drawing, parameters, wording } from './parameters.ts'

/** Pictures that follow control maps. */
export const controlImage = defineOperation({
  id: 'control-image',
  title: 'Control',
  verb: 'Generate',
  summary: 'Makes pictures that follow the edges, depth or pose of a map.',
  icon: 'scan-line',
  group: 'create',
  params: parameters('model', 'guides', ...wording, 'width', 'height', ...drawing),
  needs: ['guides'],
  credits: 200,
  makes: 'image',
  places: ['library', 'new-layer'],
})
