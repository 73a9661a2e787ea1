import { MICROS_PER_DOLLAR, type PriceRange } from '#shared/model/money.ts'

/** Fewest digits that keep the amount honest: four under ten cents, two from there on, six for dust. */
const digitsFor = (micros: number): number => {
  const size = Math.abs(micros)
  if (size > 0 && size < 100) return 6
  return size < 100_000 && size % 10_000 !== 0 ? 4 : 2
}

/** An amount in dollars: `$0.0006`, `$12.08`. */
export const dollars = (micros: number): string => {
  const sign = micros < 0 ? '−' : ''
  return `${sign}$${(Math.abs(micros) / MICROS_PER_DOLLAR).toFixed(digitsFor(micros))}`
}

/** As much of a price as is shown. */
export type ShownPrice =
  | { source: 'list' | 'measured' | 'example' | 'learned'; low: number; high: number }
  | { source: 'free' }
  | { source: 'unknown' }

const range = (low: number, high: number): string => {
  const [from, to] = [dollars(low), dollars(high)]
  return from === to ? from : `${from}–${to.slice(1)}`
}

/** What something may cost: `≈ $0.0024`, `$0.0008–0.0017`, `free` or `price unknown`; never 0 for unknown. */
export const price = (of: ShownPrice): string => {
  if (of.source === 'free') return 'free'
  if (of.source === 'unknown') return 'price unknown'
  const amount = range(of.low, of.high)
  return of.source !== 'list' && of.low === of.high ? `≈ ${amount}` : amount
}

/** What a price rests on, in a sentence. */
export const priceBasis = (of: PriceRange): string => {
  switch (of.source) {
    case 'list':
      return 'The service’s published rate.'
    case 'measured':
      return 'What the service published for a picture like this. It bills computing time, so the cost varies.'
    case 'example':
      return 'What examples in the service’s documentation cost. It bills computing time, so the cost varies, and larger pictures cost more.'
    case 'learned':
      return `What nine in ten results like this cost you, learned from ${of.samples === 1 ? 'one of your own' : `${of.samples} of your own`}.`
    case 'free':
      return 'The demo engine draws on this machine and costs nothing.'
    case 'unknown':
      return 'Nobody can say beforehand what this costs. The service tells afterwards.'
  }
}

/** What something did cost; the service does not always say. */
export const cost = (micros: number | null): string =>
  micros === null ? 'cost not told' : dollars(micros)

/** Credits from hundredths: `4 cr`, `0.5 cr`. */
export const credits = (hundredths: number): string => `${hundredths / 100} cr`
