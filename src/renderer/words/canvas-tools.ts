import type { AreaDeed } from '#shared/model/area-deed.ts'

/** What tools and layers of the canvas say. */
export const canvasToolWords = {
  tolerance: 'Tolerance',
  sample: 'Sample',
  reach: 'Where',
  contiguous: 'Connected',
  everywhere: 'Everywhere',
  coverAll: 'Cover all',
  invertMask: 'Invert mask',
  align: {
    left: 'Align left',
    centre: 'Align centre',
    right: 'Align right',
    top: 'Align top',
    middle: 'Align middle',
    bottom: 'Align bottom',
  },
  snap: 'Snap',
  rangeHelp:
    'A click adds to the mask. With Ctrl, or Command on a Mac, it takes out; with Shift and Alt only what both cover stays.',
  gradientShape: 'Shape of the gradient',
  gradientEnd: 'What it ends in',
  reverse: 'Reverse',
  gradientMaskHelp:
    'Drag from where all is covered to where nothing is. With Ctrl, or Command on a Mac, the gradient is taken out of the mask. Shift keeps its direction to steps, Alt puts its middle where you begin.',
  transform: 'Position and size',
  place: { x: 'Left', y: 'Top' },
  side: { width: 'Width', height: 'Height' },
  rotation: 'Rotation',
  linked: 'Keep proportions',
  flipHorizontal: 'Flip left to right',
  flipVertical: 'Flip top to bottom',
  resetTransform: 'Back to its own size, upright',
  text: 'Text',
  textOnStage: 'Text on the canvas',
  font: 'Font',
  weight: 'Weight',
  italic: 'Italic',
  lineHeight: 'Line height',
  shape: 'Shape',
  fill: 'Fill',
  stroke: 'Stroke',
  strokeWidth: 'Stroke width',
  radius: 'Corner radius',
  /** Names of steps in the history. */
  steps: {
    move: 'Move layer',
    scale: 'Scale layer',
    turn: 'Turn layer',
    flip: 'Flip layer',
    reset: 'Reset transform',
    text: 'Write text',
    font: 'Change font',
    alignText: 'Align text',
    colour: 'Change colour',
    shape: 'Change shape',
    fill: 'Change fill',
    stroke: 'Change stroke',
    radius: 'Change corners',
    overlay: 'Change the look of the mask',
  },
  overlay: 'Overlay',
  overlayColour: 'Overlay colour',
  overlayOpacity: 'Overlay opacity',
  overlayHelp:
    'How the mask lies over the picture while you work. It changes nothing of what is sent or saved.',
  maskFrom: 'Make the mask from…',
  wholePicture: 'The whole picture',
  maskSteps: {
    luminance: 'Mask from luminance',
    alpha: 'Mask from alpha',
    union: 'Add mask',
    subtract: 'Subtract mask',
    intersect: 'Intersect masks',
    exclude: 'Exclude masks',
  },
  saveMask: 'Save a copy',
  layerMenu: 'More for layers',
  copyAs: 'Copy as…',
  fit: 'Fit to the canvas',
  fitSteps: { contain: 'Fit within', cover: 'Cover the canvas', stretch: 'Stretch to the canvas' },
  aloneSteps: { alone: 'Show alone', back: 'Show what was hidden' },
  copySteps: {
    control: 'Copy as control',
    reference: 'Copy as reference',
    'mask-alpha': 'Copy alpha as mask',
    'mask-luminance': 'Copy luminance as mask',
  },
  bookmarked: 'Bookmarked',
  removeBookmark: 'Remove bookmark',
  reorder: 'Move layer in the list',
  allSteps: 'Steps',
  /** So many are done; more were taken back and can be done again. */
  stepCount: (done: number, all: number): string => {
    if (done < all) return `${done} of ${all} steps`
    return all === 1 ? '1 step' : `${all} steps`
  },
  /** What was left here for something else. */
  branches: (count: number): string =>
    count === 1 ? 'A branch goes on from here' : `${count} branches go on from here`,
  branch: (first: string, steps: number): string => {
    if (steps === 1) return first
    return steps === 2 ? `${first} and 1 more step` : `${first} and ${steps - 1} more steps`
  },
  goToBranch: (branch: string): string => `Go over to the branch: ${branch}`,
  snapshots: 'Snapshots',
  snapshotLabel: 'Name of the snapshot',
  snapshotName: (number: number): string => `Snapshot ${number}`,
  takeSnapshot: 'Keep',
  putBack: (name: string): string => `Put back “${name}”`,
  navigator: 'Navigator',
  rulers: 'Rulers',
  library: 'Library beside the canvas',
  findLabel: 'Find by the service',
  findHelp:
    'Looks for faces, hands or people in what is visible, or cuts out the subject, and adds it to the mask.',
  find: 'Find',
  finding: 'Looking',
  nothingFound: 'Nothing was found',
  nothingFoundText: 'The mask is as it was. Another way of looking may find it.',
  pressureOnSize: 'Pressure changes the size',
  pressureOnOpacity: 'Pressure changes the opacity',
  paintInBox: 'Paint only inside the generation box',
  mergeSelected: 'Merge selected',
  lasso: 'Take the lasso',
  lockTransparency: 'Lock transparency',
  unlockTransparency: 'Unlock transparency',
  transparencyHelp:
    'The brush then changes the colour of what is there, and where it is clear it stays clear.',
} as const

/** Brush and eraser, by what they work on. */
export const brushWords = {
  'brush-paint': 'Paint brush',
  'brush-mask': 'Mask brush',
  'eraser-paint': 'Eraser',
  'eraser-mask': 'Mask eraser',
} as const

const whichLayer = (name: string) => ({
  title: 'Which layer is meant?',
  text: `Choose it among the layers; the mask stays in use. The topmost is “${name}”.`,
})

/** Why a stroke or something else came to nothing, and what to do. */
export const obstacleWords = {
  locked: (name: string) => ({
    title: `“${name}” is locked`,
    text: 'Nothing on it changes until it, and the groups it is in, are unlocked.',
  }),
  hidden: (name: string) => ({
    title: `“${name}” is hidden`,
    text: 'Show it, and the groups it is in, first.',
  }),
  'no-pixels': () => ({
    title: 'There is nothing to erase here',
    text: 'Choose a picture, paint or a mask among the layers first.',
  }),
  large: (name: string) => ({
    title: `“${name}” is made ready to be drawn on`,
    text: 'It is a large picture. What you do appears in a moment.',
  }),
  unreadable: (name: string) => ({
    title: `“${name}” could not be read`,
    text: 'Its file may have been moved or its drive taken away.',
  }),
  transparency: (name: string) => ({
    title: `The transparency of “${name}” is locked`,
    text: 'What is on it can change its colour; nothing is added or taken away.',
  }),
  'no-mask': () => ({
    title: 'Nothing is masked',
    text: 'Draw around what is meant with the lasso, a shape or the mask brush.',
  }),
  'nothing-covered': () => ({
    title: 'There is nothing to change under the mask',
    text: 'Choose a picture or paint that it covers, or draw it where something is.',
  }),
  'no-paint': (name: string) => ({
    title: `“${name}” has no pixels yet`,
    text: 'Turned into paint it looks the same, and its pixels can be changed.',
  }),
  'which-to-cut': whichLayer,
  'which-to-erase': whichLayer,
  'which-to-adjust': (name: string) => ({
    title: 'Which layer is meant?',
    text: `Choose it among the layers. The topmost is “${name}”.`,
  }),
  'nothing-to-adjust': () => ({
    title: 'There is nothing to adjust here',
    text: 'Choose a picture or paint among the layers first.',
  }),
  'results-wait': () => ({
    title: 'Results wait for this page',
    text: 'Accept or discard them first. On a page of another size they would lie in the wrong place.',
  }),
  'nothing-to-frame': () => ({
    title: 'There is nothing to fit the box to',
    text: 'Paint first, or choose a layer that shows something on the page.',
  }),
} as const

/** What can be done with the part that a mask covers. */
export const areaWords = {
  title: 'What the mask covers',
  help: 'Of the layer chosen last, besides the mask. Where only the mask is chosen, a copy is taken of all that is visible under it.',
  cutFromIt: 'Cut from it',
  eraseFromIt: 'Erase from it',
  deeds: { copy: 'Copy', cut: 'Cut', erase: 'Erase', fill: 'Fill' },
  /** Names of steps in the history. */
  steps: {
    copy: 'Copy masked area',
    cut: 'Cut masked area',
    erase: 'Erase masked area',
    fill: 'Fill masked area',
  },
  partOf: (layer: string): string => `Part of ${layer}`.slice(0, 200),
} as const satisfies Record<string, unknown> & Record<'deeds' | 'steps', Record<AreaDeed, string>>

export const gradientShapeWords = { linear: 'Linear', radial: 'Radial' } as const

/** What the paint of a gradient ends in. */
export const gradientEndWords = { clear: 'To clear', 'colour-before': 'To second colour' } as const

/** How many pixels a colour is the mean of. */
export const sampleWords = { 1: '1 × 1', 3: '3 × 3', 5: '5 × 5' } as const

/** Families a text can be set in, by their names in CSS. */
export const fontWords: Readonly<Record<string, string>> = {
  'Inter Variable': 'Inter',
  'sans-serif': 'Sans serif',
  serif: 'Serif',
  monospace: 'Monospace',
  cursive: 'Handwriting',
}

export const weightWords: Readonly<Record<number, string>> = {
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'Semibold',
  700: 'Bold',
  900: 'Black',
}

export const textAlignWords = {
  left: 'Align text left',
  center: 'Centre text',
  right: 'Align text right',
} as const

export const shapeWords = { rectangle: 'Rectangle', ellipse: 'Ellipse', line: 'Line' } as const

export const maskSourceWords = { luminance: 'Luminance', alpha: 'Alpha' } as const

export const layerCopyWords = {
  control: 'Control layer',
  reference: 'Reference layer',
  'mask-alpha': 'Mask by alpha',
  'mask-luminance': 'Mask by luminance',
} as const

/** How a layer is fitted to the canvas. */
export const fitWords = {
  contain: 'Whole within it',
  cover: 'Covering all of it',
  stretch: 'Stretched to its sides',
} as const

export const combinationWords = {
  union: 'Add',
  subtract: 'Subtract',
  intersect: 'Intersect',
  exclude: 'Exclude',
} as const

export const layerDeedWords = {
  'duplicate-layers': 'Duplicate',
  'bookmark-layer': 'Bookmark',
  'group-layers': 'Group',
  'ungroup-layers': 'Ungroup',
  'merge-down': 'Merge down',
  'copy-area': 'Copy masked area to a layer',
  'cut-area': 'Cut masked area to a layer',
  'erase-area': 'Erase masked area',
  'fill-area': 'Fill masked area',
  'flatten-visible': 'Flatten visible',
  'show-alone': 'Show alone',
  'rasterise-layers': 'Turn into paint',
  'adjust-colours': 'Adjust colours…',
  'delete-layers': 'Delete',
} as const
