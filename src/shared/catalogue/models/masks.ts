import { one } from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ModelParameters } from '#shared/catalogue/parameter-kinds.ts'
import { example } from '#shared/catalogue/prices.ts'

/** What is found: the number on the wire, the name for a person, and how. */
const kinds = [
  [2, 'Faces', 'Boxes around faces, the more careful finder.'],
  [1, 'Faces, quick', 'Boxes around faces, the quicker finder.'],
  [3, 'Hands', 'Boxes around hands.'],
  [5, 'People', 'Outlines of people, the more careful finder.'],
  [4, 'People, quick', 'Outlines of people, the quicker finder.'],
  [8, 'Face, outline', 'The outline of a face.'],
  [6, 'Faces, far', 'Faces at any distance.'],
  [7, 'Faces, near', 'Faces close to the camera.'],
  [15, 'Eyes', 'The outline of both eyes.'],
  [9, 'Eyes, from the face', 'Eyes, taken from the outline of the face.'],
  [14, 'Lips', 'The outline of the lips.'],
  [13, 'Nose', 'The outline of the nose.'],
  [10, 'Eyes and lips', 'Eyes and lips together.'],
  [11, 'Eyes and nose', 'Eyes and nose together.'],
  [12, 'Nose and lips', 'Nose and lips together.'],
] as const

const parameters: ModelParameters = {
  image: one,
  confidence: { min: 0, max: 1, step: 0.01, default: 0.25 },
  detections: { min: 1, max: 20, step: 1, default: 6 },
  maskPadding: { min: -64, max: 64, step: 1, default: 4 },
  maskBlur: { min: 0, max: 64, step: 1, default: 4 },
}

/** Models that find faces, hands and people. */
export const maskModels: readonly Model[] = kinds.map(([number, name, summary]) => ({
  air: `runware:35@${String(number)}`,
  name,
  creator: 'Runware',
  summary,
  architecture: 'image-masking',
  hosting: 'hosted',
  capabilities: ['find-masks'],
  parameters,
  price: example(1300),
  seconds: { low: 0.5, high: 2 },
}))
