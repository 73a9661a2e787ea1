import { defineOperation } from './operation.ts'
import { drawing, parameters, wording } from './parameters.ts'

/** What a mask marks, redrawn. */
export const inpaint = defineOperation({
  id: 'inpaint',
  title: 'Inpaint',
  verb: 'Fill',
  summary: 'Redraws what a mask marks and leaves the rest alone.',
  icon: 'paintbrush',
  group: 'change',
  params: parameters(
    'model',
    'image',
    'mask',
    ...wording,
    'strength',
    'maskMargin',
    'guides',
    'styles',
    'width',
    'height',
    ...drawing,
  ),
  needs: ['image', 'mask'],
  credits: 200,
  makes: 'image',
  places: ['library', 'new-layer'],
})
