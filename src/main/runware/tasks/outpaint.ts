import { extendedSize } from '#shared/operations/problems.ts'
import { flatImagePlaces, imagePlaces } from './image-places.ts'
import type { Wire } from './wire.ts'

/** Outpainting as `imageInference`; width and height are those of the finished picture. */
export const outpaint: Wire = {
  taskType: 'imageInference',
  async: true,
  places: imagePlaces,
  flat: flatImagePlaces,
  more: ({ params, model, sources }) =>
    model.parameters.size === undefined ? {} : { ...extendedSize(params, sources) },
}
