import type { MaskDeed } from '#shared/model/mask-deed.ts'
import type { ToolId } from '#shared/model/canvas-tool.ts'
import type { BoxMode, Intent } from '#shared/model/canvas-document.ts'
import type { Ninth } from '#shared/pixels/mask-area.ts'
import type { BlendMode, LayerKind } from '#shared/model/layer.ts'

/** What the canvas says. */
export const canvasWords = {
  title: 'Canvas',
  stage: 'The picture on the canvas',
  emptyTitle: 'Paint, mask and generate on layers',
  emptyText: 'Begin with an empty canvas, or open a picture of the library on one.',
  create: 'New canvas',
  width: 'Width',
  height: 'Height',
  name: 'Name',
  base: 'Base picture',
  untitled: 'Untitled canvas',
  begin: 'Create',
  all: 'All canvases',
  open: 'Open',
  rename: 'Rename',
  duplicate: 'Duplicate',
  remove: 'Move to trash',
  removed: 'The canvas is in the trash',
  importFile: 'Open a file',
  exportFile: 'Save as a file',
  exported: 'The canvas was saved as a file',
  opening: 'Opening the canvas',
  failedTitle: 'The canvas could not be opened',
  saved: 'Saved',
  saving: 'Saving',
  notSaved: 'Not saved yet; trying again',
  tools: 'Tools',
  options: 'Tool options',
  size: 'Size',
  hardness: 'Hardness',
  opacity: 'Opacity',
  colour: 'Colour',
  swapColours: 'Swap colours',
  layers: 'Layers',
  addLayer: 'Add a layer',
  noLayers: 'Nothing on the canvas yet',
  noLayersText: 'Paint, or drag a picture here from the library.',
  show: 'Show',
  hide: 'Hide',
  lock: 'Lock',
  unlock: 'Unlock',
  blend: 'Blend',
  moveUp: 'Move up',
  moveDown: 'Move down',
  merge: 'Merge down',
  group: 'Group',
  ungroup: 'Ungroup',
  undo: 'Undo',
  redo: 'Redo',
  history: 'History',
  start: 'Opened',
  zoom: 'Zoom',
  zoomAt: (hundredths: number): string => `Zoom: ${hundredths} %`,
  pixels: (width: number, height: number): string => `${width} × ${height}`,
  area: (pixels: number, share: number): string =>
    `${pixels.toLocaleString('en')} px · ${(share * 100).toFixed(1)} %`,
  noMask: 'No mask',
  maskOf: (share: number, where: string): string => `Mask ${(share * 100).toFixed(1)} %, ${where}`,
  generate: 'Generate',
  prompt: 'Prompt',
  promptHint: 'What should be there?',
  strength: 'Strength',
  more: 'More',
  maskDeed: 'Change the mask',
  areaByNumbers: 'Area by numbers',
  areaShape: 'Shape of the area',
  areaNumbers: { x: 'Left', y: 'Top', width: 'Width', height: 'Height' },
  areaLetters: { x: 'X', y: 'Y', width: 'W', height: 'H' },
  areaAdd: 'Add to the mask',
  areaSubtract: 'Take out of the mask',
  amount: 'How much',
  apply: 'Apply',
  maskPrompt: 'Words for this mask alone',
  maskPromptNone: 'No model takes words for a mask',
  maskPromptOff:
    'No model of the service takes words for a single mask. Generate one mask at a time: hide the others.',
  maskStrength: 'Mask strength',
  maskStrengthHelp: 'How far what is under the mask may change.',
  sides: 'Add on each side',
  side: { top: 'Top', right: 'Right', bottom: 'Bottom', left: 'Left' },
  ratio: 'To a ratio',
  noRatio: 'By numbers',
  needsChoice: 'Accept or discard the results first: they belong on this page.',
  needsSides: 'Say how far to expand: drag an edge, or type numbers.',
  makeMap: 'Control map of this layer',
  makeMapHelp:
    'Draws its edges, depth or pose as a layer that guides what is generated. One that was made before is used again, for nothing.',
  mapOf: (kind: string, layer: string): string => `${kind} of ${layer}`.slice(0, 200),
  paintable: 'Paint on it',
  mapKind: 'Kind of map',
  make: 'Make',
  controlMode: 'What counts more',
  controlNumbers: { weight: 'Strength', start: 'From', end: 'To' },
  idle: (name: string): string => `${name} does not count now`,
  box: 'Context',
  autoBox: 'Back to auto',
  sizing: 'Result size',
  sizingHelp:
    'Auto asks for about a megapixel. Native asks for as many pixels as the context has, so that large parts stay sharp; the price follows. Both keep to the sizes that the model makes.',
  context: (from: string, to: string): string => `context ${from} → ${to}`,
  preview: 'What will be sent',
  previewPicture: 'Picture',
  previewMask: 'Mask',
  byReference:
    'This model takes no mask: the picture goes in as a reference, and the studio keeps to the mask by itself.',
  count: 'Results',
  preparing: 'Preparing',
  needsMask: 'Paint a mask over what should change.',
  needsPicture: 'There is nothing on the canvas to work from.',
  staging: 'Results',
  accept: 'Accept',
  discard: 'Discard',
  discardAll: 'Discard all',
  before: 'Before',
  holdBefore: 'Hold to see the canvas without it',
  candidate: (number: number): string => `Result ${number}`,
  siblings: (count: number, spent: string): string =>
    `${count === 1 ? 'One more is' : `${count} more are`} on the way; ${spent} is spent.`,
  keepComing: 'Let them come',
  takeBack: 'Take back what was not sent',
  waiting: (seconds: number): string => `${seconds.toFixed(1)} s`,
  proof: (same: number, outside: number): string =>
    `${same.toLocaleString('en')} of ${outside.toLocaleString('en')} pixels outside the mask unchanged`,
  proofFailed: 'Pixels outside the mask would change',
  proving: 'Comparing pixels',
  recompose: 'Compose again',
  difference: 'Show differences',
  differences: 'Differences',
  differenceTitle: 'What the result changes',
  differenceText: 'Black stays what it is, to the last bit. Even the faintest change is light.',
  seam: (ratio: number): string => `seam ${ratio.toFixed(2)}`,
  seamHelp: 'How the edge compares with what is around it: below 1.1 it cannot be seen.',
  seamSeen: (ratio: number): string =>
    `The edge may be seen, seam ${ratio.toFixed(2)}: feather the mask and generate again`,
  featherMask: 'Feather the mask',
  maskStep: (deed: string): string => `${deed} mask`,
} as const

const columnWords = { left: 'left', middle: 'middle', right: 'right' } as const
const rowWords = { top: 'upper', middle: '', bottom: 'lower' } as const

/** Where in the picture something lies, in words. */
export const placeWords = ({ column, row }: Ninth): string => {
  if (row === 'middle') return column === 'middle' ? 'in the middle' : columnWords[column]
  return `${rowWords[row]} ${columnWords[column]}`
}

/** Groups of tools in their bar. */
export const toolGroupWords = {
  view: 'View',
  paint: 'Paint',
  mask: 'Mask',
  box: 'Box and page',
  objects: 'Objects',
} as const

export const zoomDeedWords = { out: 'Zoom out', in: 'Zoom in', fit: 'Fit the canvas' } as const

/** Scales that can be chosen, by the command that goes there. */
export const zoomWords = {
  'zoom-fit': 'Fit the canvas',
  'zoom-box': 'Fit the generation box',
  'zoom-100': '100 %',
  'zoom-200': '200 %',
  'zoom-400': '400 %',
  'zoom-800': '800 %',
} as const

export const toolWords: Readonly<Record<ToolId, string>> = {
  select: 'Select and transform',
  hand: 'Move the view',
  zoom: 'Zoom',
  brush: 'Brush',
  eraser: 'Eraser',
  bucket: 'Bucket',
  gradient: 'Gradient',
  eyedropper: 'Eyedropper',
  lasso: 'Lasso',
  polygon: 'Polygon',
  rectangle: 'Rectangle',
  ellipse: 'Ellipse',
  'colour-range': 'Colour range',
  box: 'Generation box',
  text: 'Text',
  shape: 'Shape',
  crop: 'Crop',
  expand: 'Expand the canvas',
  pose: 'Joints',
}

export const layerKindWords: Readonly<Record<LayerKind, string>> = {
  image: 'Image',
  paint: 'Paint',
  mask: 'Mask',
  control: 'Control',
  reference: 'Reference',
  text: 'Text',
  shape: 'Shape',
  group: 'Group',
}

/** What is worth knowing of a layer, below its name. */
export const layerFactWords = {
  empty: 'nothing painted yet',
  result: (size: string): string => `result · ${size}`,
  strength: (share: string): string => `strength ${share}`,
  covers: (share: number): string => `${(share * 100).toFixed(1)} %`,
  guide: (what: string, weight: string): string => `${what} · ${weight}`,
  reference: 'look',
  text: (text: string, size: number): string =>
    text === '' ? `${size} px` : `${size} px · ${text}`,
  transparencyLocked: 'transparency locked',
  inside: (count: number): string => (count === 1 ? '1 layer' : `${count} layers`),
} as const

export const intentWords: Readonly<Record<Intent, string>> = {
  fill: 'Fill',
  replace: 'Replace',
  remove: 'Remove',
  add: 'Add',
  expand: 'Expand',
  refine: 'Refine',
  new: 'New',
}

/** What an intent does, for its tooltip. */
export const intentHelp: Readonly<Record<Intent, string>> = {
  fill: 'Fills the mask so that it goes on with what is around it.',
  replace: 'Puts something else where the mask is.',
  remove: 'Takes away what the mask covers and continues what is behind it.',
  add: 'Adds something within the mask and keeps the rest of it.',
  expand: 'Continues the picture beyond its edges.',
  refine: 'Redraws what is there, a little or almost wholly.',
  new: 'Makes a new picture, without looking at the canvas.',
}

export const boxWords: Readonly<Record<BoxMode, string>> = {
  tight: 'Tight',
  auto: 'Auto',
  whole: 'Whole image',
  custom: 'Custom',
}

/** How large a result is asked for. */
export const sizingWords = { auto: 'Auto', native: 'Native', largest: 'Largest' } as const

export const areaShapeWords = { rectangle: 'Rectangle', ellipse: 'Ellipse' } as const

export const maskDeedWords: Readonly<Record<MaskDeed, string>> = {
  grow: 'Grow',
  shrink: 'Shrink',
  feather: 'Feather',
  smooth: 'Smooth',
  invert: 'Invert',
  threshold: 'Threshold',
  'fill-holes': 'Fill holes',
  'remove-specks': 'Remove specks',
}

export const controlModeWords = {
  balanced: 'Balanced',
  prompt: 'Prompt first',
  control: 'Control first',
} as const

/** Why a layer that guides does not count. */
export const idleWords = {
  'no-control': (model: string): string => `${model} reads no control maps.`,
  'no-map-kind': (model: string): string => `${model} reads no maps of this kind.`,
  'no-references': (model: string): string => `${model} takes no reference pictures.`,
  'too-many': (model: string): string => `${model} takes no more of them.`,
} as const

export const blendWords: Readonly<Record<BlendMode, string>> = {
  normal: 'Normal',
  multiply: 'Multiply',
  screen: 'Screen',
  overlay: 'Overlay',
  darken: 'Darken',
  lighten: 'Lighten',
  'color-dodge': 'Colour dodge',
  'color-burn': 'Colour burn',
  'hard-light': 'Hard light',
  'soft-light': 'Soft light',
  difference: 'Difference',
  exclusion: 'Exclusion',
  hue: 'Hue',
  saturation: 'Saturation',
  color: 'Colour',
  luminosity: 'Luminosity',
}
