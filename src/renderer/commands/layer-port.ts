import type { AreaDeed } from '#shared/model/area-deed.ts'
import type { Alignment } from '#shared/model/alignment.ts'
import type { FitWay } from '#shared/model/fit-way.ts'
import type { LayerCopy } from '#shared/model/layer-copy.ts'

/** What commands can do with tools, layers and masks of the canvas that is open. */
export interface LayerPort {
  /** The keyboard’s focus is on the picture, or nowhere in particular. */
  isStageFocused: () => boolean
  nudge: (by: { x: number; y: number }) => void
  align: (to: Alignment) => void
  /** Fits the selected layers to the page. */
  fit: (way: FitWay) => void
  /** Shows the selected layer alone, or again what was shown before. */
  showAlone: () => void
  toggleSnap: () => void
  /** To the bookmarked layer; from there, or where there is none, back to the layer selected before. */
  selectBefore: () => void
  /** Has the selected layer be the bookmarked one, or none where it is. */
  bookmark: () => void
  /** The layer above (1) or below (−1) the selected one in the list, round and round. */
  selectNext: (by: 1 | -1) => void
  /** All of the picture, as a mask. */
  coverAll: () => void
  invertMask: () => void
  /** What is sent is found around the masks again. */
  fitBoxToMasks: () => void
  /** What is sent is what the chosen layers show, or all that does where none is chosen. */
  fitBoxToLayers: () => void
  /** The selected layer can be merged with the one below, or the selected ones together. */
  canMerge: boolean
  merge: () => void
  /** Does something with what a mask covers, or says what is in the way. */
  doToArea: (deed: AreaDeed) => void
  /** Begins to adjust the colours of the chosen layer, or says what is in the way. */
  adjustColours: () => void
  canLockTransparency: boolean
  lockTransparency: () => void
  /** A text alone is selected. */
  canWrite: boolean
  write: () => void
  flattenVisible: () => void
  /** A text or a shape is selected. */
  canRasterise: boolean
  rasterise: () => void
  /** A layer is selected that shows something by itself. */
  canCopyAs: boolean
  copyAs: (as: LayerCopy) => void
  toggleNavigator: () => void
  toggleRulers: () => void
  toggleLibraryStrip: () => void
}
