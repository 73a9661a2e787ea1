import type { GuideLimits } from '#shared/catalogue/parameter-kinds.ts'

const guides = (max: number, ...models: readonly (readonly [air: string, name: string])[]) =>
  ({ max, models: models.map(([air, name]) => ({ air, name })) }) satisfies GuideLimits

/** ControlNets of FLUX.1 [dev]; each reads one kind of map. */
export const flux1Guides = guides(
  4,
  ['runware:25@1', 'Edges (canny)'],
  ['runware:27@1', 'Depth'],
  ['runware:29@1', 'Pose (openpose)'],
  ['runware:26@1', 'Tile'],
  ['runware:28@1', 'Blur'],
  ['runware:30@1', 'Grey'],
  ['runware:31@1', 'Low quality'],
)

/** The ControlNet of SDXL whose kind is published. */
export const sdxlGuides = guides(4, ['runware:20@1', 'Edges (canny)'])

/** The ControlNet of Z-Image. */
export const zImageGuides = guides(1, ['runware:z-image@turbo-controlnet', 'Z-Image ControlNet'])

/** IP-Adapters of FLUX.1; what tells them apart is not published. */
export const flux1Styles = guides(
  4,
  ['runware:56@1', 'IP-Adapter 1'],
  ['runware:56@2', 'IP-Adapter 2'],
  ['runware:56@3', 'IP-Adapter 3'],
  ['runware:56@4', 'IP-Adapter 4'],
)

/** IP-Adapters of SDXL. */
export const sdxlStyles = guides(
  4,
  ['runware:55@2', 'IP-Adapter Plus'],
  ['runware:55@1', 'IP-Adapter'],
  ['runware:55@3', 'IP-Adapter Plus Face'],
  ['runware:55@4', 'IP-Adapter ViT-H'],
)
