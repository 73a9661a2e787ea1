import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** Masks of what a picture shows. */
export const findMasks = defineOperation({
  id: 'find-masks',
  title: 'Find masks',
  verb: 'Find',
  summary: 'Finds faces, hands or people and marks them.',
  icon: 'scan-search',
  group: 'change',
  params: parameters(
    'model',
    'image',
    'confidence',
    'detections',
    'maskPadding',
    'maskBlur',
    'outputFormat',
  ),
  needs: ['image'],
  instant: true,
  credits: 10,
  makes: 'mask',
  places: ['library', 'mask'],
})
