/** How the colours of a layer mix with what lies below, by their names in CSS (`mix-blend-mode`). */
export const blendModes = [
  'normal',
  'multiply',
  'screen',
  'overlay',
  'darken',
  'lighten',
  'color-dodge',
  'color-burn',
  'hard-light',
  'soft-light',
  'difference',
  'exclusion',
  'hue',
  'saturation',
  'color',
  'luminosity',
] as const
export type BlendMode = (typeof blendModes)[number]

/** Red, green and blue, 0–1 each. Written anew for every pixel, so that none of them is allocated. */
export type Rgb = Float64Array<ArrayBuffer>

/** Two colours that are mixed, and what becomes of them. */
export interface Mixing {
  backdrop: Rgb
  source: Rgb
  mixed: Rgb
}

export type Blend = (mixing: Mixing) => void

export const createMixing = (): Mixing => ({
  backdrop: new Float64Array(3),
  source: new Float64Array(3),
  mixed: new Float64Array(3),
})

type Channel = (backdrop: number, source: number) => number

/** A blend that looks at one channel at a time. */
const separable =
  (channel: Channel): Blend =>
  ({ backdrop, source, mixed }) => {
    mixed[0] = channel(backdrop[0] as number, source[0] as number)
    mixed[1] = channel(backdrop[1] as number, source[1] as number)
    mixed[2] = channel(backdrop[2] as number, source[2] as number)
  }

const multiply: Channel = (backdrop, source) => backdrop * source
const screen: Channel = (backdrop, source) => backdrop + source - backdrop * source
const hardLight: Channel = (backdrop, source) =>
  source <= 0.5 ? multiply(backdrop, 2 * source) : screen(backdrop, 2 * source - 1)
const dodge: Channel = (backdrop, source) => {
  if (backdrop === 0) return 0
  return source === 1 ? 1 : Math.min(1, backdrop / (1 - source))
}
const burn: Channel = (backdrop, source) => {
  if (backdrop === 1) return 1
  return source === 0 ? 0 : 1 - Math.min(1, (1 - backdrop) / source)
}
const softLight: Channel = (backdrop, source) => {
  if (source <= 0.5) return backdrop - (1 - 2 * source) * backdrop * (1 - backdrop)
  const lit =
    backdrop <= 0.25 ? ((16 * backdrop - 12) * backdrop + 4) * backdrop : Math.sqrt(backdrop)
  return backdrop + (2 * source - 1) * (lit - backdrop)
}

const luminosity = (rgb: Rgb): number =>
  0.3 * (rgb[0] as number) + 0.59 * (rgb[1] as number) + 0.11 * (rgb[2] as number)
const highest = (rgb: Rgb): number => Math.max(rgb[0] as number, rgb[1] as number, rgb[2] as number)
const lowest = (rgb: Rgb): number => Math.min(rgb[0] as number, rgb[1] as number, rgb[2] as number)
const saturation = (rgb: Rgb): number => highest(rgb) - lowest(rgb)

/** Draws a colour towards grey until it is one a screen can show. */
const clip = (rgb: Rgb): void => {
  const grey = luminosity(rgb)
  const low = lowest(rgb)
  const high = highest(rgb)
  for (let at = 0; at < 3; at += 1) {
    let value = rgb[at] as number
    if (low < 0) value = grey + ((value - grey) * grey) / (grey - low)
    if (high > 1) value = grey + ((value - grey) * (1 - grey)) / (high - grey)
    rgb[at] = value
  }
}

const setLuminosity = (rgb: Rgb, wanted: number): void => {
  const more = wanted - luminosity(rgb)
  for (let at = 0; at < 3; at += 1) rgb[at] = (rgb[at] as number) + more
  clip(rgb)
}

/** Keeps the hue: the lowest channel becomes 0, the highest the saturation that is wanted. */
const setSaturation = (rgb: Rgb, wanted: number): void => {
  const low = lowest(rgb)
  const range = highest(rgb) - low
  for (let at = 0; at < 3; at += 1) {
    rgb[at] = range === 0 ? 0 : (((rgb[at] as number) - low) * wanted) / range
  }
}

/** What mixes two colours in each mode, as the W3C’s Compositing and Blending defines it. */
export const blends: Readonly<Record<BlendMode, Blend>> = {
  normal: ({ source, mixed }) => mixed.set(source),
  multiply: separable(multiply),
  screen: separable(screen),
  overlay: separable((backdrop, source) => hardLight(source, backdrop)),
  darken: separable((backdrop, source) => Math.min(backdrop, source)),
  lighten: separable((backdrop, source) => Math.max(backdrop, source)),
  'color-dodge': separable(dodge),
  'color-burn': separable(burn),
  'hard-light': separable(hardLight),
  'soft-light': separable(softLight),
  difference: separable((backdrop, source) => Math.abs(backdrop - source)),
  exclusion: separable((backdrop, source) => backdrop + source - 2 * backdrop * source),
  hue: ({ backdrop, source, mixed }) => {
    mixed.set(source)
    setSaturation(mixed, saturation(backdrop))
    setLuminosity(mixed, luminosity(backdrop))
  },
  saturation: ({ backdrop, source, mixed }) => {
    mixed.set(backdrop)
    setSaturation(mixed, saturation(source))
    setLuminosity(mixed, luminosity(backdrop))
  },
  color: ({ backdrop, source, mixed }) => {
    mixed.set(source)
    setLuminosity(mixed, luminosity(backdrop))
  },
  luminosity: ({ backdrop, source, mixed }) => {
    mixed.set(backdrop)
    setLuminosity(mixed, luminosity(source))
  },
}
