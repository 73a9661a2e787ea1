import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** A film without its background. */
export const removeVideoBackground = defineOperation({
  id: 'remove-video-background',
  title: 'Remove background of video',
  verb: 'Remove background',
  summary: 'Cuts the subject out of a film.',
  icon: 'scissors',
  group: 'video',
  params: parameters('model', 'video'),
  needs: ['video'],
  credits: 500,
  makes: 'video',
  places: ['library'],
})
