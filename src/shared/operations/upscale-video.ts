import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** A film in more pixels. */
export const upscaleVideo = defineOperation({
  id: 'upscale-video',
  title: 'Upscale video',
  verb: 'Upscale',
  summary: 'Makes a film larger.',
  icon: 'maximize',
  group: 'video',
  params: parameters('model', 'video', 'factor', 'width', 'height', 'fps'),
  needs: ['video'],
  credits: 500,
  makes: 'video',
  places: ['library'],
})
