/** Words of comparing pictures. */
export const compareWords = {
  compare: 'Compare with what it was made from',
  compareSelected: 'Compare',
  stop: 'Stop comparing',
  mode: 'How to compare',
  share: 'Where the edge is',
  before: 'Before',
  after: 'After',
  modes: {
    slider: 'Slider',
    side: 'Side by side',
    onion: 'Onion',
    blink: 'Blink',
    difference: 'Difference',
    lens: 'Lens',
  },
  lens: (across: number, down: number): string =>
    `Lens over both pictures at ${across} % across, ${down} % down; move it with the pointer or the arrow keys`,
  differs: 'Made differently',
  same: 'Made with the same settings',
} as const
