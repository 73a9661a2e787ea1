import type { z } from 'zod'
import { textToImage as operation } from '#shared/operations/text-to-image.ts'
import { commonBody } from './common-body.ts'
import { beyond, commonParts, type Part } from './parts.ts'
import type { Wire } from './wire.ts'

const parts: Record<keyof z.output<typeof operation.params>, Part> = {
  ...commonParts,
  resolution: 'beyond',
  quality: 'dropped',
  style: 'beyond',
  transparent: 'beyond',
}

/** Text to image as `txt2img`. */
export const textToImage: Wire = {
  beyond: beyond(parts),
  call: (params) => ({
    path: '/sdapi/v1/txt2img',
    body: commonBody(operation.params.parse(params)),
  }),
}
