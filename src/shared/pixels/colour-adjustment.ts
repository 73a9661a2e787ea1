/** What of the colours of a layer is adjusted by a number, −100 to 100; 0 leaves them as they are. */
export const adjustmentSliders = [
  'brightness',
  'contrast',
  'saturation',
  'hue',
  'temperature',
] as const
export type AdjustmentSlider = (typeof adjustmentSliders)[number]

/** How far a slider goes to either side. */
export const MOST_ADJUSTED = 100

/** What becomes black and what becomes white, 0–255 each. */
export interface Levels {
  low: number
  high: number
}

/** How colours are to become others. */
export interface ColourAdjustment extends Readonly<Record<AdjustmentSlider, number>> {
  inverted: boolean
  /** null: black and white are what they are. */
  levels: Levels | null
}

/** Everything stays what it is. */
export const noAdjustment: ColourAdjustment = {
  brightness: 0,
  contrast: 0,
  saturation: 0,
  hue: 0,
  temperature: 0,
  inverted: false,
  levels: null,
}

/** Whether nothing would change. */
export const isNeutral = (adjustment: ColourAdjustment): boolean =>
  !adjustment.inverted &&
  adjustment.levels === null &&
  adjustmentSliders.every((slider) => adjustment[slider] === 0)
