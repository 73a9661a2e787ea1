import type { z } from 'zod'
import { imageToImage as operation } from '#shared/operations/image-to-image.ts'
import { commonBody } from './common-body.ts'
import { beyond, commonParts, type Part } from './parts.ts'
import type { Wire } from './wire.ts'

const parts: Record<keyof z.output<typeof operation.params>, Part> = {
  ...commonParts,
  image: 'sent',
  strength: 'sent',
  guides: 'beyond',
  styles: 'beyond',
}

/** The service's own strength where none is asked for; the server's differs. */
export const STRENGTH = 0.8

/** Image to image as `img2img`. */
export const imageToImage: Wire = {
  beyond: beyond(parts),
  call: (params) => {
    const wish = operation.params.parse(params)
    return {
      path: '/sdapi/v1/img2img',
      body: { ...commonBody(wish), denoising_strength: wish.strength ?? STRENGTH },
      inputs: { init_images: wish.image },
    }
  },
}
