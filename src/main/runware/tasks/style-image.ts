import { flatImagePlaces, imagePlaces } from './image-places.ts'
import type { Wire } from './wire.ts'

/** IP-Adapters as `imageInference`. */
export const styleImage: Wire = {
  taskType: 'imageInference',
  async: true,
  places: imagePlaces,
  flat: flatImagePlaces,
}
