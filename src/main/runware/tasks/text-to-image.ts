import { flatImagePlaces, imagePlaces } from './image-places.ts'
import type { Wire } from './wire.ts'

/** Text to image as `imageInference`. */
export const textToImage: Wire = {
  taskType: 'imageInference',
  async: true,
  places: imagePlaces,
  flat: flatImagePlaces,
}
