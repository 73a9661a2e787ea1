import type { Alignment } from '#shared/model/alignment.ts'

/** What commands can do with tools, layers and masks of the canvas that is open. */
export interface LayerPort {
  /** The keyboard’s focus is on the picture, or nowhere in particular. */
  isStageFocused: () => boolean
  nudge: (by: { x: number; y: number }) => void
  align: (to: Alignment) => void
  toggleSnap: () => void
  /** Back to the layer selected before this one. */
  selectBefore: () => void
  /** All of the picture, as a mask. */
  coverAll: () => void
  invertMask: () => void
  canMergeDown: boolean
  mergeDown: () => void
  flattenVisible: () => void
  /** A text or a shape is selected. */
  canRasterise: boolean
  rasterise: () => void
  toggleNavigator: () => void
  toggleRulers: () => void
}
