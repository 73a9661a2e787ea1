import { defineOperation } from './operation.ts'
import { drawing, parameters, wording } from './parameters.ts'

/** A picture continued beyond its edges. */
export const outpaint = defineOperation({
  id: 'outpaint',
  title: 'Outpaint',
  verb: 'Extend',
  summary: 'Draws on beyond the edges of a picture.',
  icon: 'expand',
  group: 'change',
  params: parameters('model', 'image', 'sides', ...wording, 'strength', ...drawing),
  needs: ['image', 'sides'],
  credits: 200,
  makes: 'image',
  places: ['library', 'new-layer'],
})
