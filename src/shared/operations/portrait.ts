import { defineOperation } from './operation.ts'
import { drawing, parameters, wording } from './parameters.ts'

/** A face in a new scene, by PuLID. */
export const portrait = defineOperation({
  id: 'portrait',
  title: 'Portrait',
  verb: 'Generate',
  summary: 'Puts the face of a picture into a new scene.',
  icon: 'scan-face',
  group: 'create',
  params: parameters('model', 'face', ...wording, 'likeness', 'width', 'height', ...drawing),
  needs: ['face'],
  credits: 300,
  makes: 'image',
  places: ['library', 'new-layer'],
})
