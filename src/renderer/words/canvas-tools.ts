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
  rangeHelp: (mod: string): string =>
    `A click adds to the mask. ${mod} takes out, Shift and Alt keep only what both cover.`,
} as const

/** How many pixels a colour is the mean of. */
export const sampleWords = { 1: '1 × 1', 3: '3 × 3', 5: '5 × 5' } as const
