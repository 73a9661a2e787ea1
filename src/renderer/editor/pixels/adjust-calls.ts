import type { ColourAdjustment, Levels } from '#shared/pixels/colour-adjustment.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import type { AreaSource, SentArea } from './worker-calls.ts'

/** A layer whose colours are to be adjusted. */
export interface AdjustedLayer {
  source: Exclude<AreaSource, { from: 'scene' }>
  size: Size
  /** What a mask covers of it; null: there is none. */
  area: SentArea | null
}

/** Such a layer, which the worker keeps at hand by its name; it comes along where the worker may not have it. */
export interface HeldLayer {
  name: string
  layer: AdjustedLayer | null
}

interface Adjusting {
  held: HeldLayer
  /** Only what the mask covers. */
  isMasked: boolean
}

/** What of it is looked at, and how large at most. */
export interface ShownPart {
  box: Box
  size: Size
}

/** What the pixel worker does to the colours of a layer. */
export interface AdjustCalls {
  /** A part of it with its colours adjusted, to be looked at. */
  'show-adjusted': {
    input: Adjusting & ShownPart & { adjustment: ColourAdjustment }
    output: ImageBitmap
  }
  /** What would stretch it from black to white. */
  'find-levels': { input: Adjusting; output: Levels | null }
  /** Its tiles with their colours adjusted: of tiles those that change, of a picture all unless none does. */
  'adjust-colours': {
    input: Adjusting & { adjustment: ColourAdjustment }
    output: Map<string, Uint8Array<ArrayBuffer>>
  }
}
