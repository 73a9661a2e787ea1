import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** A map that guides other pictures. */
export const makeControlMap = defineOperation({
  id: 'make-control-map',
  title: 'Make control map',
  verb: 'Make map',
  summary: 'Draws the edges, depth, pose or normals of a picture.',
  icon: 'spline',
  group: 'change',
  params: parameters('model', 'image', 'outputFormat'),
  needs: ['image'],
  instant: true,
  credits: 10,
  makes: 'map',
  places: ['library', 'new-layer'],
})
