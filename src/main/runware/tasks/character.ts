import { flatImagePlaces, imagePlaces } from './image-places.ts'
import type { Wire } from './wire.ts'

/** ACE++ as `imageInference`. */
export const character: Wire = {
  taskType: 'imageInference',
  async: true,
  places: {
    ...imagePlaces,
    face: 'acePlusPlus.images',
    mask: 'acePlusPlus.masks[]',
    keep: 'acePlusPlus.type',
    likeness: 'acePlusPlus.repaintingScale',
  },
  flat: flatImagePlaces,
}
