import { createWords as words } from '#renderer/words/create.ts'
import { price, type ShownPrice } from '#renderer/words/money.ts'
import { secondsRange } from '#renderer/words/time.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { fitOf } from '#shared/operations/fit.ts'
import { operations } from '#shared/operations/index.ts'
import type { Makes, Operation } from '#shared/operations/operation.ts'

const onePrice = ({ price: basis }: Model): ShownPrice => {
  if (basis.kind === 'unknown' || basis.kind === 'free') return { source: basis.kind }
  if (basis.kind !== 'rates') return { source: basis.kind, low: basis.low, high: basis.high }
  const micros = basis.rates.map((rate) => rate.micros)
  return { source: 'list', low: Math.min(...micros), high: Math.max(...micros) }
}

/** What a price is for: `a picture`, `a second`. */
const unitOf = ({ price: basis }: Model): string =>
  basis.kind === 'rates' ? words.per[basis.per] : words.per.result

const joined = (seconds: Model['seconds'], money: string): string =>
  [seconds === null ? null : secondsRange(seconds), money].filter(Boolean).join(' · ')

const pricePerUnit = (model: Model): string => {
  const range = onePrice(model)
  return 'low' in range ? `${price(range)} ${unitOf(model)}` : price(range)
}

/** Usual seconds and price of one result: `1–2 s · ≈ $0.0006`. */
export const shortFacts = (model: Model): string => joined(model.seconds, pricePerUnit(model))

/** The same in full words: `1–2 s · ≈ $0.0006 a picture`. */
export const modelFacts = (model: Model): string => joined(model.seconds, pricePerUnit(model))

/** True when every word of the search is somewhere in the model’s words. */
export const matches = (model: Model, search: string): boolean => {
  const text = `${model.name} ${model.creator} ${model.summary} ${model.air}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const makesOf = new Map(operations.map(({ id, makes }) => [id as string, makes]))

/** Whether a model makes this kind of thing by any operation: only those are worth being shown as unfit. */
export const makesAny = (makes: Makes, { capabilities }: Model): boolean =>
  capabilities.some((id) => makesOf.get(id) === makes)

/** The same models, those that are taken away behind the others, those that cannot be chosen at the end. */
export const sortByFit = (operation: Operation, models: readonly Model[]): Model[] => {
  const rank = (model: Model): number => {
    if (!fitOf(operation, model).fits) return 2
    return model.retired ? 1 : 0
  }
  return models.toSorted((one, other) => rank(one) - rank(other))
}
