import type { MaskDeed } from '#shared/model/mask-deed.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { featherMask } from '#shared/pixels/feather-mask.ts'
import { fillHoles } from '#shared/pixels/fill-holes.ts'
import { growMask } from '#shared/pixels/grow-mask.ts'
import { invertMask } from '#shared/pixels/invert-mask.ts'
import { removeSpecks } from '#shared/pixels/remove-specks.ts'
import { shrinkMask } from '#shared/pixels/shrink-mask.ts'
import { smoothMask } from '#shared/pixels/smooth-mask.ts'
import { thresholdMask } from '#shared/pixels/threshold-mask.ts'

/** What each deed makes of a mask. */
export const maskChanges: Readonly<Record<MaskDeed, (mask: Coverage, amount: number) => Coverage>> =
  {
    grow: growMask,
    shrink: shrinkMask,
    feather: featherMask,
    smooth: smoothMask,
    invert: invertMask,
    threshold: thresholdMask,
    'fill-holes': fillHoles,
    'remove-specks': removeSpecks,
  }
