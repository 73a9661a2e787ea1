/** Where a picture goes on the canvas. */
export type PictureUse = 'layer' | 'mask' | 'control' | 'reference'

/** Kinds of files a canvas leaves as. */
export type CopyFormat = 'png' | 'jpeg' | 'webp' | 'psd'

/** What the canvas says about what comes in and what leaves. */
export const canvasFileWords = {
  menu: 'Save, copy and keep',
  saveCopy: 'Save a copy…',
  saveCopyTitle: 'Save a copy',
  format: 'Format',
  quality: 'Quality',
  save: 'Save…',
  making: 'Preparing',
  saved: 'The copy was saved',
  copy: 'Copy the picture',
  copied: 'The picture was copied',
  keep: 'Keep in the library',
  kept: 'The picture is in the library',
  show: 'Show',
  failed: 'The picture could not be made',
  addPicture: 'Picture…',
  addPictureTitle: 'Add a picture to the canvas',
  addAs: 'Add as',
  beginHere: 'Begin a canvas with this picture',
  dropHere: 'Add to the canvas',
  notPicture: 'Only pictures go on the canvas',
  notPictureText: 'Films, sounds and drawings stay in the library.',
  notAdded: 'The picture could not be added',
  size: 'Size',
  menuOf: (name: string): string => `What to do with ${name}`,
  trash: 'Trash',
  shelf: 'Canvases',
  trashEmpty: 'The trash is empty',
  trashEmptyText: 'Canvases that you move to the trash wait here until you delete them.',
  restore: 'Take out of the trash',
  restored: 'The canvas is back',
  deleteForGood: 'Delete for good',
  deleteTitle: (name: string): string => `Delete “${name}” for good?`,
  deleteText: 'Its layers and its history are gone then. Pictures of the library stay.',
  cancel: 'Cancel',
} as const

/** What the strip of the library beside the canvas says. */
export const stripWords = {
  title: 'Library beside the canvas',
  titleOf: (project?: string): string => project ?? 'Library',
  hide: 'Hide the library',
  picture: (number: number, isFlagged: boolean): string =>
    isFlagged ? `Picture ${number}, hidden` : `Picture ${number}`,
  help: 'Drag it onto the canvas, or double-click for a layer.',
  more: 'More',
  none: 'No pictures yet. What you make or bring in appears here.',
} as const

export const pictureUseWords: Readonly<
  Record<PictureUse, { label: string; text: string; step: (count: number) => string }>
> = {
  layer: {
    label: 'New layer',
    text: 'Lies on the picture, as large as it fits.',
    step: (count) => (count === 1 ? 'Add picture' : `Add ${count} pictures`),
  },
  mask: {
    label: 'Mask',
    text: 'Its light parts, or what is not clear of it, may change.',
    step: (count) => (count === 1 ? 'Add mask from picture' : `Add ${count} masks from pictures`),
  },
  control: {
    label: 'Control',
    text: 'Guides shapes and space.',
    step: (count) => (count === 1 ? 'Add control' : `Add ${count} controls`),
  },
  reference: {
    label: 'Reference',
    text: 'Guides what things look like.',
    step: (count) => (count === 1 ? 'Add reference' : `Add ${count} references`),
  },
}

export const formatWords: Readonly<Record<CopyFormat, { label: string; text: string }>> = {
  png: { label: 'PNG', text: 'One flat picture, every pixel as it is, clear parts stay clear.' },
  jpeg: { label: 'JPEG', text: 'One flat picture, small; clear parts become white.' },
  webp: { label: 'WebP', text: 'One flat picture, smaller still; clear parts stay clear.' },
  psd: {
    label: 'PSD',
    text: 'All layers with their names, groups, opacity and blending. Texts become pixels; masks and guides are hidden layers.',
  },
}

/** Sizes that canvases often have. */
export const presetWords = {
  square: 'Square',
  portrait: 'Portrait',
  landscape: 'Landscape',
  wide: 'Wide',
  uhd: '4K',
} as const
