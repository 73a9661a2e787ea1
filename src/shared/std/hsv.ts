/** A colour of a screen by hue (degrees), saturation and brightness (0–1 each). */
export interface Hsv {
  hue: number
  saturation: number
  brightness: number
}

type Channels = readonly [red: number, green: number, blue: number]

const hueOf = ([red, green, blue]: Channels, most: number, spread: number): number => {
  if (spread === 0) return 0
  if (most === red) return ((green - blue) / spread + 6) % 6
  return most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4
}

/** Hue, saturation and brightness of a colour, 0–255 each; greys have the hue 0. */
export const toHsv = (colour: Channels): Hsv => {
  const most = Math.max(...colour)
  const spread = most - Math.min(...colour)
  return {
    hue: hueOf(colour, most, spread) * 60,
    saturation: most === 0 ? 0 : spread / most,
    brightness: most / 255,
  }
}

/** The nearest colour of a screen, 0–255 each. */
export const fromHsv = ({ hue, saturation, brightness }: Hsv): [number, number, number] => {
  const channel = (offset: number): number => {
    const at = (offset + hue / 60) % 6
    const part = Math.max(0, Math.min(at, 4 - at, 1))
    return Math.round(255 * brightness * (1 - saturation * part))
  }
  return [channel(5), channel(3), channel(1)]
}
