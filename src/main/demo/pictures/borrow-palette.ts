import { mainColours } from '#main/demo/guides/regions.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import type { Palette } from './palettes.ts'
import type { Tone } from './tint.ts'

const hex = (tone: Tone): string =>
  `#${tone.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

const vividness = ([red, green, blue]: Tone): number =>
  Math.max(red, green, blue) - Math.min(red, green, blue)

/** The palette of a picture: its main colours from dark to light, the most vivid of them as the accent. */
export const paletteOf = (pixels: Pixels): Palette => {
  const colours = mainColours(pixels, 6)
  const vivid = colours.slice(1, -1).toSorted((one, other) => vividness(other) - vividness(one))
  const [ink, deep, mid, , light, pale] = colours.map(hex)
  const accent = vivid[0] ? hex(vivid[0]) : (light ?? '#888888')
  return {
    ink: ink ?? '#111111',
    deep: deep ?? '#333333',
    mid: mid ?? '#777777',
    accent,
    pale: pale ?? '#eeeeee',
  }
}
