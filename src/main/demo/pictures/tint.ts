import { createRandom } from '#shared/std/random.ts'
import { at, copyOf, type Pixels } from '#main/demo/pixels/pixels.ts'
import { mix } from './colour.ts'
import type { Palette } from './palettes.ts'

/** Red, green and blue, 0 to 255. */
export type Tone = readonly [red: number, green: number, blue: number]

/** The channels of `#rrggbb`. */
export const toneOf = (colour: string): Tone => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

/** For each lightness from 0 to 255 the colour a palette has there. */
export const toneTable = ({ ink, deep, mid, accent, pale }: Palette): readonly Tone[] => {
  const tones = [ink, deep, mid, mix(mid, accent, 0.6), pale].map(toneOf)
  return Array.from({ length: 256 }, (_, grey): Tone => {
    const place = (grey / 255) * (tones.length - 1)
    const low = tones[Math.floor(place)] ?? [0, 0, 0]
    const high = tones[Math.min(Math.floor(place) + 1, tones.length - 1)] ?? low
    const part = (index: 0 | 1 | 2): number => low[index] + (high[index] - low[index]) * (place % 1)
    return [part(0), part(1), part(2)]
  })
}

/** A picture with each colour worked out anew; alpha stays. */
export const eachColour = (
  source: Pixels,
  change: (colour: Tone, light: number, index: number) => Tone,
): Pixels => {
  const made = copyOf(source)
  const { data } = made
  for (let place = 0; place < data.length; place += 4) {
    const colour: Tone = [at(data, place), at(data, place + 1), at(data, place + 2)]
    const light = 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]
    data.set(change(colour, light, place / 4), place)
  }
  return made
}

const between = (one: Tone, other: Tone, share: number): Tone => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
]

/** The shapes of a picture in the colours of a palette; `share` is how far it goes there. */
export const recolour = (source: Pixels, palette: Palette, share: number): Pixels => {
  const table = toneTable(palette)
  return eachColour(source, (colour, light) =>
    between(colour, table[Math.round(light)] ?? colour, share),
  )
}

/** Another time of day or year, as a change of every colour. */
export const grades = {
  night: (source: Pixels): Pixels =>
    eachColour(source, ([red, green, blue], light) => {
      const lit = (light / 255) ** 4 * 0.45
      return [red * (0.26 + lit), green * (0.33 + lit), blue * (0.56 + lit) + 14]
    }),
  sunset: (source: Pixels): Pixels =>
    eachColour(source, ([red, green, blue], _, index) => {
      const high = 1 - Math.floor(index / source.width) / source.height
      return [red * 0.92 + 40 * high + 16, green * 0.8 + 14 * high, blue * 0.66 + 18 * (1 - high)]
    }),
  dawn: (source: Pixels): Pixels =>
    eachColour(source, ([red, green, blue]) => [
      red * 0.8 + 52,
      green * 0.8 + 38,
      blue * 0.82 + 48,
    ]),
  winter: (source: Pixels): Pixels => {
    const random = createRandom(source.width * 31 + source.height)
    const flakes = Array.from({ length: 997 }, () => random() < 0.012)
    return eachColour(source, ([red, green, blue], light, index) => {
      if (flakes[(index * 7 + Math.floor(index / source.width) * 13) % 997]) return [246, 250, 255]
      const grey = light * 0.75 + 62
      return [red * 0.3 + grey * 0.68, green * 0.3 + grey * 0.71, blue * 0.32 + grey * 0.76]
    })
  },
  autumn: (source: Pixels): Pixels =>
    eachColour(source, ([red, green, blue]) => {
      const leaf = Math.min(Math.max((green - Math.max(red, blue * 0.92)) / 24 + 0.5, 0), 1)
      const warm: Tone = [green * 1.12 + 18, (red + green) * 0.36, blue * 0.42]
      return between([red * 1.06 + 8, green * 0.94, blue * 0.8], warm, leaf)
    }),
  summer: (source: Pixels): Pixels =>
    eachColour(source, ([red, green, blue], light) => [
      light + (red - light) * 1.3 + 12,
      light + (green - light) * 1.3 + 8,
      light + (blue - light) * 1.25,
    ]),
  monochrome: (source: Pixels): Pixels => eachColour(source, (_, light) => [light, light, light]),
  sepia: (source: Pixels): Pixels =>
    eachColour(source, (_, light) => [light * 0.92 + 26, light * 0.8 + 14, light * 0.62 + 4]),
} as const satisfies Readonly<Record<string, (source: Pixels) => Pixels>>
