import { flatImagePlaces, imagePlaces } from './image-places.ts'
import type { Wire } from './wire.ts'

/** PuLID as `imageInference`. */
export const portrait: Wire = {
  taskType: 'imageInference',
  async: true,
  places: { ...imagePlaces, face: 'pulid.images', likeness: 'pulid.idWeight' },
  flat: flatImagePlaces,
}
