/** Words of comparing pictures. */
export const compareWords = {
  compare: 'Compare with what it was made from',
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
  lensAcross: 'Where the lens is, across',
  lensDown: 'Where the lens is, down',
  differs: 'What differs',
  same: 'Both were made with the same settings.',
  allSame: 'All were made with the same settings.',
  notSet: 'not set',
} as const
