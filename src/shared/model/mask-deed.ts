/** What can be done to a mask as a whole. */
export const maskDeeds = [
  'grow',
  'shrink',
  'feather',
  'smooth',
  'invert',
  'threshold',
  'fill-holes',
  'remove-specks',
] as const
export type MaskDeed = (typeof maskDeeds)[number]

/** How far, in pixels, or from which level on; null: there is nothing to say. */
interface Amount {
  min: number
  max: number
  usual: number
  unit: 'px' | 'level' | 'px²'
}

export const maskAmounts: Readonly<Record<MaskDeed, Amount | null>> = {
  grow: { min: 1, max: 256, usual: 8, unit: 'px' },
  shrink: { min: 1, max: 256, usual: 8, unit: 'px' },
  feather: { min: 1, max: 256, usual: 16, unit: 'px' },
  smooth: { min: 1, max: 128, usual: 8, unit: 'px' },
  invert: null,
  threshold: { min: 1, max: 255, usual: 128, unit: 'level' },
  'fill-holes': null,
  'remove-specks': { min: 1, max: 100_000, usual: 64, unit: 'px²' },
}
