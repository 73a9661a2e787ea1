/** What one side of a comparison cost, by the name of what was counted. */
export type Sample = Readonly<Record<string, number>>

/** One round, A B B A: two samples of ours and two of the bound, close together in time. */
export interface Round {
  ours: readonly [Sample, Sample]
  bound: readonly [Sample, Sample]
}

/** The two sides. The bound is the same thing done by hand with the least code. */
export interface Sides {
  ours: () => Promise<Sample>
  bound: () => Promise<Sample>
}

/** One line of the table. */
export interface Finding {
  name: string
  /** One value per round, mostly ours ÷ bound. */
  values: readonly number[]
  goal: number
  /** `at-most` unless told: whether more or less is better. */
  sense?: 'at-most' | 'at-least'
  /** What both sides did and measured, in words. */
  measured: string
}

/** A comparison of the studio with a bound; every `*.bench.ts` exports one as `bench`. */
export interface Bench {
  name: string
  run: () => Promise<Finding[]>
}

/** Runs rounds of A B B A after one pair that is dropped, since the first of each fills caches. */
export const interleave = async (rounds: number, { ours, bound }: Sides): Promise<Round[]> => {
  await ours()
  await bound()
  const done: Round[] = []
  while (done.length < rounds) {
    const first = await ours()
    const second = await bound()
    const third = await bound()
    const fourth = await ours()
    done.push({ ours: [first, fourth], bound: [second, third] })
  }
  return done
}

const total = (samples: readonly Sample[], metric: string): number =>
  samples.reduce((sum, sample) => sum + (sample[metric] ?? Number.NaN), 0)

/** Ours ÷ bound of every round. */
export const ratios = (rounds: readonly Round[], metric: string): number[] =>
  rounds.map(({ ours, bound }) => total(ours, metric) / total(bound, metric))

/** The middle value; between the two middle ones when their number is even. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

/** The medians of both sides in words, such as `412 ms ÷ 380 ms`. */
export const sideMedians = (rounds: readonly Round[], metric: string, unit: string): string => {
  const side = (name: 'ours' | 'bound'): string => {
    const values = rounds.flatMap((round) => round[name].map((sample) => sample[metric] ?? 0))
    return `${rounded(median(values))} ${unit}`
  }
  return `${side('ours')} ÷ ${side('bound')}`
}

/** A small seeded generator (mulberry32), so that the same samples give the same interval. */
const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const RESAMPLES = 2000
const SEED = 7

/** The bootstrap 95 % interval of the median. */
export const interval = (values: readonly number[]): readonly [number, number] => {
  const random = seeded(SEED)
  const pick = (): number => values[Math.floor(random() * values.length)] ?? Number.NaN
  const medians = Array.from({ length: RESAMPLES }, () => median(values.map(pick)))
  medians.sort((a, b) => a - b)
  const at = (share: number): number => medians[Math.floor(share * (RESAMPLES - 1))] ?? Number.NaN
  return [at(0.025), at(0.975)]
}

/** A finding with its figures. */
export interface Judged extends Finding {
  median: number
  range: readonly [number, number]
  interval: readonly [number, number]
  verdict: 'pass' | 'short'
}

/** A goal is missed only when the whole interval is past it. */
export const judge = (finding: Finding): Judged => {
  const { values, goal, sense } = finding
  const [low, high] = interval(values)
  const isShort = sense === 'at-least' ? high < goal : low > goal
  return {
    ...finding,
    median: median(values),
    range: [Math.min(...values), Math.max(...values)],
    interval: [low, high],
    verdict: isShort ? 'short' : 'pass',
  }
}

const rounded = (value: number): string => {
  if (value === 0) return '0'
  return Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(Math.abs(value) < 100 ? 1 : 0)
}

const span = ([low, high]: readonly [number, number]): string => `${rounded(low)}..${rounded(high)}`

/** A finding as one line. */
export const lineOf = (judged: Judged): string => {
  const goal = `${judged.sense === 'at-least' ? '≥' : '≤'} ${judged.goal}`
  const figures = `${rounded(judged.median)} (${span(judged.range)}, 95 % ${span(judged.interval)})`
  return `${judged.name.padEnd(22)} ${figures.padEnd(38)} goal ${goal.padEnd(7)} ${judged.verdict.padEnd(6)} ${judged.measured}`
}
