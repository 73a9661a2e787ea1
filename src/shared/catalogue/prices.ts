import type { PriceBasis } from './model.ts'

const MEGAPIXEL = 1024 * 1024

type Measured = Extract<PriceBasis, { kind: 'measured' }>
type Rates = Extract<PriceBasis, { kind: 'rates' }>
type When = NonNullable<Rates['rates'][number]['when']>

/** Nothing is published, and nothing was measured. */
export const unknownPrice: PriceBasis = { kind: 'unknown' }

/** A price the service published for a megapixel picture, in micro-dollars. */
export const measured = (steps: number | null, low: number, high = low): Measured => ({
  kind: 'measured',
  low,
  high,
  pixels: MEGAPIXEL,
  steps,
})

/** What results in the documentation’s examples were charged, in micro-dollars. */
export const example = (low: number, high = low): PriceBasis => ({ kind: 'example', low, high })

/** A published rate per unit, in micro-dollars. */
export const rate = (per: Rates['per'], micros: number): PriceBasis => ({
  kind: 'rates',
  per,
  rates: [{ micros }],
})

/** Published rates that differ by one parameter: `by('second', 'resolution', { '720p': 100_000 })`. */
export const by = (
  per: Rates['per'],
  name: string,
  micros: Readonly<Record<string, number>>,
): Rates => ({
  kind: 'rates',
  per,
  rates: Object.entries(micros).map(([value, amount]) => ({
    micros: amount,
    when: { [name]: value },
  })),
})

/** Published rates per second of a silent film and of one with sound, where other things are equal. */
export const bySound = (silent: number, sounding: number, when: When = {}): Rates => ({
  kind: 'rates',
  per: 'second',
  rates: [
    { micros: silent, when: { ...when, sound: false } },
    { micros: sounding, when: { ...when, sound: true } },
  ],
})
