import { z } from 'zod'
import type { PriceBasis } from '#shared/catalogue/model.ts'
import { microsFromDollars } from '#shared/model/money.ts'

/** Dollars. */
export const amount = z.coerce.number().nonnegative()

/** A rate as the service publishes it. */
export const rate = z.looseObject({ amount, unit: z.string(), label: z.string().catch('') })
export type PublishedRate = z.output<typeof rate>

type Rates = Extract<PriceBasis, { kind: 'rates' }>
type Rate = Rates['rates'][number]

/** What a rate is paid for, by the service’s word for it. */
const units: Readonly<Record<string, Rates['per']>> = {
  output: 'result',
  run: 'result',
  image: 'result',
  durationSecond: 'second',
  second: 'second',
  character: 'thousand-characters',
}
const perUnit = { result: 1, second: 1, 'thousand-characters': 1000 }

/** Rates for what else may go in, which the studio does not send. */
const OTHER_INPUTS = /video[- ](?:to[- ]video|input)|with video|reference|extend|draft|search/iu

const RESOLUTION = /\b(\d{3,4}p|\d+(?:\.\d+)?k)\b/iu
const SIZE = /\b(\d{3,5})\s?[x×]\s?(\d{3,5})\b/u
const QUALITY = /\b(low|medium|high|turbo|default)\b/iu
const SILENT = /\b(?:no|without)\s+(?:audio|sound)\b|\bsilent\b|\b(?:audio|sound)\s+off\b/iu
const SOUND = /\b(?:audio|sound)\b/iu

const soundOf = (label: string): boolean | undefined => {
  if (SILENT.test(label)) return false
  return SOUND.test(label) ? true : undefined
}

/** The conditions that a label tells: `Text to Video · 720p · audio`, `512x512`, `Turbo`. */
const conditionsOf = (label: string): NonNullable<Rate['when']> => {
  const [, resolution] = RESOLUTION.exec(label) ?? []
  const [, width, height] = SIZE.exec(label) ?? []
  const [, quality] = QUALITY.exec(label) ?? []
  const sound = soundOf(label)
  return {
    ...(resolution === undefined ? {} : { resolution }),
    ...(width === undefined || height === undefined ? {} : { size: `${width}x${height}` }),
    ...(quality === undefined ? {} : { quality: quality.toLowerCase() }),
    ...(sound === undefined ? {} : { sound }),
  }
}

const isPlain = (when: NonNullable<Rate['when']>): boolean => Object.keys(when).length === 0

const listed = (rates: readonly Rate[]): PriceBasis => {
  const amounts = rates.map(({ micros }) => micros)
  return { kind: 'list', low: Math.min(...amounts), high: Math.max(...amounts) }
}

/** Where several rates hold under the same conditions, the highest is expected. */
const highest = (rates: readonly Rate[]): Rate[] => {
  const found = new Map<string, Rate>()
  for (const each of rates) {
    const key = JSON.stringify(each.when ?? {})
    const other = found.get(key)
    if (other === undefined || other.micros < each.micros) found.set(key, each)
  }
  return [...found.values()]
}

const rateOf = ({ amount: dollars, label }: PublishedRate, per: Rates['per']): Rate => {
  const when = conditionsOf(label)
  const micros = microsFromDollars(dollars * perUnit[per])
  return isPlain(when) ? { micros } : { micros, when }
}

/** What goes into a result by the unit most of its rates have; null where none can be used. */
export const ratedBasis = (all: readonly PublishedRate[]): PriceBasis | null => {
  const usable = all.filter(({ unit }) => Object.hasOwn(units, unit))
  const plain = usable.filter(({ label }) => !OTHER_INPUTS.test(label))
  const [first, ...others] = plain.length > 0 ? plain : usable
  if (first === undefined) return null
  const per = units[first.unit] ?? 'result'
  const rates = [first, ...others]
    .filter(({ unit }) => units[unit] === per)
    .map((each) => rateOf(each, per))
  const perReference = all.find(({ unit }) => unit === 'inputImage')
  const simple = rates.every(({ when }) => when === undefined)
  if (per === 'result' && simple && perReference === undefined) return listed(rates)
  return {
    kind: 'rates',
    per,
    // Those with more conditions first: the first that holds is taken.
    rates: highest(rates).toSorted(
      (one, other) => Object.keys(other.when ?? {}).length - Object.keys(one.when ?? {}).length,
    ),
    ...(perReference === undefined ? {} : { perReference: microsFromDollars(perReference.amount) }),
  }
}
