import { defineOperation } from './operation.ts'
import { drawing, parameters, wording } from './parameters.ts'

/** A picture redrawn by strength. */
export const imageToImage = defineOperation({
  id: 'image-to-image',
  title: 'Image to image',
  verb: 'Vary',
  summary: 'Redraws a picture: a little or almost wholly, as strong as you say.',
  icon: 'image-play',
  group: 'change',
  params: parameters(
    'model',
    'image',
    ...wording,
    'strength',
    'guides',
    'styles',
    'width',
    'height',
    ...drawing,
  ),
  needs: ['image'],
  credits: 100,
  makes: 'image',
  places: ['library', 'new-layer'],
})
