import { copyOf, type Pixels } from '#main/demo/pixels/pixels.ts'
import { mix } from './colour.ts'
import type { Palette } from './palettes.ts'
import { readPrompt } from './read-prompt.ts'

type Tone = readonly [red: number, green: number, blue: number]

const toneOf = (colour: string): Tone => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

/** For each lightness from 0 to 255 the colour a palette has there. */
export const toneTable = ({ ink, deep, mid, accent, pale }: Palette): readonly Tone[] => {
  const tones = [ink, deep, mid, mix(mid, accent, 0.6), pale].map(toneOf)
  return Array.from({ length: 256 }, (_, grey): Tone => {
    const at = (grey / 255) * (tones.length - 1)
    const low = tones[Math.floor(at)] ?? [0, 0, 0]
    const high = tones[Math.min(Math.floor(at) + 1, tones.length - 1)] ?? low
    const part = (index: 0 | 1 | 2): number => low[index] + (high[index] - low[index]) * (at % 1)
    return [part(0), part(1), part(2)]
  })
}

/** The shapes of a picture in the colours of a palette; `share` is how far it goes there. */
export const recolour = (source: Pixels, palette: Palette, share: number): Pixels => {
  const table = toneTable(palette)
  const made = copyOf(source)
  const { data } = made
  for (let at = 0; at < data.length; at += 4) {
    const grey = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
    const tone = table[Math.round(grey)] ?? [0, 0, 0]
    for (const part of [0, 1, 2] as const) {
      const before = data[at + part] ?? 0
      data[at + part] = before + (tone[part] - before) * share
    }
  }
  return made
}

/** Keeps the geometry of a picture and gives it what the prompt names. */
export const regrade = (source: Pixels, prompt: string): Pixels =>
  recolour(source, readPrompt(prompt).palettes[0], 0.65)
