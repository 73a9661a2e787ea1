import type { z } from 'zod'
import { inpaint as operation } from '#shared/operations/inpaint.ts'
import { commonBody } from './common-body.ts'
import { STRENGTH } from './image-to-image.ts'
import { beyond, commonParts, type Part } from './parts.ts'
import type { Wire } from './wire.ts'

const parts: Record<keyof z.output<typeof operation.params>, Part> = {
  ...commonParts,
  image: 'sent',
  mask: 'sent',
  strength: 'sent',
  maskMargin: 'sent',
  guides: 'beyond',
  styles: 'beyond',
}

/** The server begins with what lies under the mask, as the service does. */
const FROM_THE_ORIGINAL = 1

/** Inpainting as `img2img` with a mask, white where it is to change. */
export const inpaint: Wire = {
  beyond: beyond(parts),
  call: (params) => {
    const wish = operation.params.parse(params)
    return {
      path: '/sdapi/v1/img2img',
      body: {
        ...commonBody(wish),
        denoising_strength: wish.strength ?? STRENGTH,
        inpainting_fill: FROM_THE_ORIGINAL,
        inpainting_mask_invert: 0,
        mask_blur: 4,
        inpaint_full_res: wish.maskMargin !== undefined,
        inpaint_full_res_padding: wish.maskMargin ?? 32,
      },
      inputs: { init_images: wish.image, mask: wish.mask },
    }
  },
}
