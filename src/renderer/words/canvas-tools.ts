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
  transform: 'Position and size',
  place: { x: 'Left', y: 'Top' },
  side: { width: 'Width', height: 'Height' },
  rotation: 'Rotation',
  linked: 'Keep proportions',
  flipHorizontal: 'Flip left to right',
  flipVertical: 'Flip top to bottom',
  resetTransform: 'Back to its own size, upright',
  text: 'Text',
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
  },
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
  reorder: 'Move layer in the list',
  allSteps: 'Steps',
  /** So many are done; more were taken back and can be done again. */
  stepCount: (done: number, all: number): string => {
    if (done < all) return `${done} of ${all} steps`
    return all === 1 ? '1 step' : `${all} steps`
  },
  snapshots: 'Snapshots',
  snapshotLabel: 'Name of the snapshot',
  snapshotName: (number: number): string => `Snapshot ${number}`,
  takeSnapshot: 'Keep',
  putBack: (name: string): string => `Put back “${name}”`,
  navigator: 'Navigator',
  rulers: 'Rulers',
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
} as const

/** Brush and eraser, by what they work on. */
export const brushWords = {
  'brush-paint': 'Paint brush',
  'brush-mask': 'Mask brush',
  'eraser-paint': 'Eraser',
  'eraser-mask': 'Mask eraser',
} as const

/** Why a stroke came to nothing, and what to do. */
export const obstacleWords = {
  locked: (name: string) => ({
    title: `“${name}” is locked`,
    text: 'Nothing is drawn on it until it, and the groups it is in, are unlocked.',
  }),
  hidden: (name: string) => ({
    title: `“${name}” is hidden`,
    text: 'Show it, and the groups it is in, before you draw on it.',
  }),
  'no-pixels': () => ({
    title: 'There is nothing to erase here',
    text: 'Choose a picture, paint or a mask among the layers first.',
  }),
  large: (name: string) => ({
    title: `“${name}” is made ready to be drawn on`,
    text: 'It is a large picture. What you draw appears in a moment.',
  }),
  unreadable: (name: string) => ({
    title: `“${name}” could not be read`,
    text: 'Its file may have been moved or its drive taken away.',
  }),
} as const

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

export const combinationWords = {
  union: 'Add',
  subtract: 'Subtract',
  intersect: 'Intersect',
  exclude: 'Exclude',
} as const

export const layerDeedWords = {
  'duplicate-layers': 'Duplicate',
  'group-layers': 'Group',
  'ungroup-layers': 'Ungroup',
  'merge-down': 'Merge down',
  'flatten-visible': 'Flatten visible',
  'rasterise-layers': 'Turn into paint',
  'delete-layers': 'Delete',
} as const
