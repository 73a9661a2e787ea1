import type { AdjustmentSlider } from '#shared/pixels/colour-adjustment.ts'

/** What is said where the colours of a layer are adjusted. */
export const adjustWords = {
  it: 'Adjust it',
  of: (layer: string): string => `Adjust colours of “${layer}”`,
  sliders: {
    brightness: 'Brightness',
    contrast: 'Contrast',
    saturation: 'Saturation',
    hue: 'Hue',
    temperature: 'Temperature',
  },
  number: (slider: string): string => `${slider}, as a number`,
  invert: 'Invert',
  invertHelp: 'Every colour becomes its opposite',
  auto: 'Auto',
  autoHelp: 'Stretches the colours from black to white',
  full: 'The colours reach from black to white already',
  masked: 'Only what the mask covers',
  reset: 'Reset',
  cancel: 'Cancel',
  apply: 'Apply',
  applying: 'Applying',
  /** The step in the history. */
  step: 'Adjust colours',
} as const satisfies Record<string, unknown> & Record<'sliders', Record<AdjustmentSlider, string>>
