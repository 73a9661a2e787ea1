import { flatImagePlaces, imagePlaces } from './image-places.ts'
import type { Wire } from './wire.ts'

/** Inpainting as `imageInference` with a seed image and a mask, white where it is to change. */
export const inpaint: Wire = {
  taskType: 'imageInference',
  async: true,
  places: imagePlaces,
  flat: flatImagePlaces,
}
