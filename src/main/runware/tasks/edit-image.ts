import { flatImagePlaces, imagePlaces } from './image-places.ts'
import type { Wire } from './wire.ts'

/** Edits as `imageInference` with reference images. */
export const editImage: Wire = {
  taskType: 'imageInference',
  async: true,
  places: imagePlaces,
  flat: flatImagePlaces,
}
