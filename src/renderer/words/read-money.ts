import { MICROS_PER_DOLLAR } from '#shared/model/money.ts'

/** A typed amount in micro-dollars, or the sentence that says what is wrong with it. */
export type ReadMoney = { ok: true; micros: number } | { ok: false; problem: string }

const AMOUNT = /^(?:US)?\$?\s*(\d+(?:\.\d*)?|\.\d+)\s*\$?$/i
const MOST = 1_000_000 * MICROS_PER_DOLLAR
/** Digits after the point: a micro-dollar is the smallest amount there is. */
const PLACES = 6

/** What people type that is no amount, each with its own sentence. */
const mistakes: readonly { is: RegExp; problem: string }[] = [
  { is: /^$/, problem: 'Write an amount, such as 1.50.' },
  { is: /^[$\s]*[-−]/, problem: 'The amount cannot be below nothing.' },
  { is: /,/, problem: 'Write the amount with a point and no commas: 1000.50.' },
  { is: /\.\d{7,}/, problem: 'An amount has at most six digits after the point.' },
]

/** Whole micro-dollars, without the detour over a fraction that no computer can hold. */
const microsOf = (amount: string): number => {
  const [whole = '', part = ''] = amount.split('.')
  return Number(whole) * MICROS_PER_DOLLAR + Number(part.padEnd(PLACES, '0'))
}

/** Reads `1`, `1.5` or `$1.50`. `least` is the smallest amount taken, in micro-dollars. */
export const readMoney = (typed: string, least = 0): ReadMoney => {
  const text = typed.trim()
  const amount = AMOUNT.exec(text)?.[1]
  const mistake = mistakes.find(({ is }) => is.test(text))?.problem
  if (mistake !== undefined || amount === undefined)
    return { ok: false, problem: mistake ?? 'That is no amount. Write it like 1.50.' }
  const micros = microsOf(amount)
  if (micros > MOST) return { ok: false, problem: 'That is more than a million dollars.' }
  return micros < least
    ? { ok: false, problem: 'The amount must be above nothing.' }
    : { ok: true, micros }
}

/** An amount as it is typed, with no more digits than it needs but at least two: `1.50`. */
export const typedMoney = (micros: number): string => {
  const fixed = (micros / MICROS_PER_DOLLAR).toFixed(PLACES)
  return fixed.replace(/0{1,4}$/, '')
}
