/** What the canvas says of results that are chosen among. */
export const canvasResultWords = {
  autoSwitch: 'Switch by itself',
  moments: {
    off: 'Stay on this result',
    start: 'Switch when one begins',
    finish: 'Switch when one comes',
  },
  come: (come: number, of: number): string => `${come} of ${of} came`,
  share: (share: number): string => `${Math.round(share * 100)} %`,
  unreadable: 'The picture of this result cannot be read',
} as const
