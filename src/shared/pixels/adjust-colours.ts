import {
  type ColourAdjustment,
  isNeutral,
  type Levels,
  MOST_ADJUSTED,
} from './colour-adjustment.ts'
import { clamp } from '#shared/std/clamp.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Red, green and blue, 0–255 each and between whole numbers. Written anew for every pixel, so that none of them is allocated. */
export type AdjustedColour = Float64Array<ArrayBuffer>

/** Makes another colour of one, in place. */
export type ColourChange = (colour: AdjustedColour) => void

/** One channel of a colour, 0–255, as another one. */
type Curve = (value: number) => number

/** How far brightness bends the greys between black and white, which both stay. */
const BEND = 3
/** How much of red and blue comes or goes with the temperature. */
const WARMTH = 0.3
/** What of the slope of contrast is left out at its most, so that it ends steep and not upright. */
const STEEPNESS = 0.75
/** How much red, green and blue count for lightness (Rec. 709). */
const [RED, GREEN, BLUE] = [0.2126, 0.7152, 0.0722]

const MIDDLE = 127.5
const inRange = (value: number): number => clamp(value, 0, 255)

const levelled =
  ({ low, high }: Levels): Curve =>
  (value) =>
    inRange(((value - low) * 255) / Math.max(1, high - low))

const inverted: Curve = (value) => 255 - value

const brightened = (share: number): Curve => {
  const power = BEND ** -share
  return (value) => 255 * (value / 255) ** power
}

const contrasted = (share: number): Curve => {
  const slope = (1 + share) / (1 - STEEPNESS * Math.max(0, share))
  return (value) => inRange(MIDDLE + (value - MIDDLE) * slope)
}

const strengthened =
  (gain: number): Curve =>
  (value) =>
    inRange(value * gain)

/** What is done to each channel by itself; `warm` is how much more of it the temperature brings. */
const curvesOf = (
  { levels, inverted: isInverted, ...by }: ColourAdjustment,
  warm: number,
): Curve[] => [
  ...(levels ? [levelled(levels)] : []),
  ...(isInverted ? [inverted] : []),
  ...(by.brightness === 0 ? [] : [brightened(by.brightness / MOST_ADJUSTED)]),
  ...(by.contrast === 0 ? [] : [contrasted(by.contrast / MOST_ADJUSTED)]),
  ...(by.temperature * warm === 0
    ? []
    : [strengthened(1 + (warm * by.temperature) / MOST_ADJUSTED)]),
]

/** All of that for each byte, worked out once. */
const tableOf = (curves: readonly Curve[]): Float64Array =>
  Float64Array.from({ length: 256 }, (_, byte) =>
    curves.reduce((value, curve) => curve(value), byte),
  )

/** Where a colour stands in the round of hues, 0–6, by its largest channel and how far the smallest lies below. */
const hueOf = (colour: AdjustedColour, most: number, spread: number): number => {
  const [red, green, blue] = [colour[0] as number, colour[1] as number, colour[2] as number]
  if (most === red) return (green - blue) / spread
  return most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4
}

/** Turns the hue by sixths of the round; the largest and the smallest channel stay as large. */
export const turnHue = (colour: AdjustedColour, sixths: number): void => {
  const most = Math.max(colour[0] as number, colour[1] as number, colour[2] as number)
  const least = Math.min(colour[0] as number, colour[1] as number, colour[2] as number)
  const spread = most - least
  if (spread === 0) return
  const turned = hueOf(colour, most, spread) + sixths
  const hue = turned - 6 * Math.floor(turned / 6)
  colour[0] = least + spread * clamp(Math.abs(hue - 3) - 1, 0, 1)
  colour[1] = least + spread * clamp(2 - Math.abs(hue - 2), 0, 1)
  colour[2] = least + spread * clamp(2 - Math.abs(hue - 4), 0, 1)
}

/** Draws a colour away from the grey that is as light, or towards it. */
const saturate = (colour: AdjustedColour, factor: number): void => {
  const grey =
    RED * (colour[0] as number) + GREEN * (colour[1] as number) + BLUE * (colour[2] as number)
  for (let channel = 0; channel < 3; channel += 1)
    colour[channel] = inRange(grey + ((colour[channel] as number) - grey) * factor)
}

/** What an adjustment makes of a colour whose channels are bytes. */
export const colourChange = (adjustment: ColourAdjustment): ColourChange => {
  const tables = [WARMTH, 0, -WARMTH].map((warm) => tableOf(curvesOf(adjustment, warm)))
  const sixths = (3 * adjustment.hue) / MOST_ADJUSTED
  const factor = 1 + adjustment.saturation / MOST_ADJUSTED
  return (colour) => {
    for (let channel = 0; channel < 3; channel += 1)
      colour[channel] = tables[channel]?.[colour[channel] as number] as number
    if (sixths !== 0) turnHue(colour, sixths)
    if (factor !== 1) saturate(colour, factor)
  }
}

/** Pixels with their colours adjusted, each as far as it is covered; alpha stays, and what is clear is left alone. */
export const adjustPixels = (
  pixels: Bytes,
  adjustment: ColourAdjustment,
  coverage: Bytes | null = null,
): Bytes => {
  const into = new Uint8Array(pixels)
  if (isNeutral(adjustment)) return into
  const change = colourChange(adjustment)
  const colour = new Float64Array(3)
  for (let at = 0; at < pixels.length; at += 4) {
    const covered = coverage ? (coverage[at >> 2] as number) : 255
    if (covered === 0 || pixels[at + 3] === 0) continue
    for (let channel = 0; channel < 3; channel += 1)
      colour[channel] = pixels[at + channel] as number
    change(colour)
    for (let channel = 0; channel < 3; channel += 1) {
      const before = pixels[at + channel] as number
      const after = Math.round(colour[channel] as number)
      into[at + channel] = Math.round(before + ((after - before) * covered) / 255)
    }
  }
  return into
}
