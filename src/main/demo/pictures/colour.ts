import { clamp } from '#shared/std/clamp.ts'

/** A colour as `#rrggbb`. */
export type Colour = string

type Channels = readonly [red: number, green: number, blue: number]

const channels = (colour: Colour): Channels => {
  const value = Number.parseInt(colour.slice(1, 7), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

const hex = (parts: Channels): Colour =>
  `#${parts
    .map((part) =>
      Math.round(clamp(part, 0, 255))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** The colour that lies `share` of the way from one to the other. */
export const mix = (from: Colour, to: Colour, share: number): Colour => {
  const [r1, g1, b1] = channels(from)
  const [r2, g2, b2] = channels(to)
  return hex([r1 + (r2 - r1) * share, g1 + (g2 - g1) * share, b1 + (b2 - b1) * share])
}

/** The colour with an opacity from 0 to 1. */
export const fade = (colour: Colour, opacity: number): string => {
  const [red, green, blue] = channels(colour)
  return `rgba(${red}, ${green}, ${blue}, ${clamp(opacity, 0, 1)})`
}

/** Lighter (positive) or darker (negative), by a share from -1 to 1. */
export const tone = (colour: Colour, share: number): Colour =>
  share < 0 ? mix(colour, '#000000', -share) : mix(colour, '#ffffff', share)

/** How light a colour looks, from 0 to 1. */
export const lightness = (colour: Colour): number => {
  const [red, green, blue] = channels(colour)
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255
}

/** The colour turned round the colour wheel, keeping its lightness. */
export const turn = (colour: Colour, degrees: number): Colour => {
  const [red, green, blue] = channels(colour)
  const angle = (degrees * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const weights = [0.299, 0.587, 0.114] as const
  const grey = red * weights[0] + green * weights[1] + blue * weights[2]
  const [r, g, b] = [red - grey, green - grey, blue - grey]
  return hex([
    grey + r * (cos + 0.168 * sin) + g * 0.33 * sin - b * 0.497 * sin,
    grey - r * 0.328 * sin + g * (cos + 0.035 * sin) + b * 0.292 * sin,
    grey + r * 1.25 * sin - g * 1.05 * sin + b * (cos - 0.203 * sin),
  ])
}
