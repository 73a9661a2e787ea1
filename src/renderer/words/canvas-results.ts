import type { PictureUse } from './canvas-files.ts'

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
  alone: 'See it without the rest of the picture',
  newLayer: 'New layer as…',
  newLayerHelp: 'Makes a hidden layer of it, and goes on choosing',
  unreadable: 'The picture of this result cannot be read',
} as const

/** What a result becomes beside being accepted, in the order of the menu. */
export const resultLayerWords: Readonly<Record<PictureUse, { label: string; step: string }>> = {
  layer: { label: 'Image', step: 'New layer from result' },
  control: { label: 'Control', step: 'New control from result' },
  reference: { label: 'Reference', step: 'New reference from result' },
  mask: { label: 'Mask', step: 'New mask from result' },
}
