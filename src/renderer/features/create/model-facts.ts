import { createWords as words } from '#renderer/words/create.ts'
import { price, type ShownPrice } from '#renderer/words/money.ts'
import { secondsRange } from '#renderer/words/time.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'

const onePrice = ({ price: basis }: Model): ShownPrice =>
  basis.kind === 'unknown'
    ? { source: 'unknown' }
    : { source: basis.kind, low: basis.low, high: basis.high }

const joined = (seconds: Model['seconds'], money: string): string =>
  [seconds === null ? null : secondsRange(seconds), money].filter(Boolean).join(' · ')

/** Usual seconds and price of one picture: `1–2 s · ≈ $0.0006`. */
export const shortFacts = (model: Model): string => joined(model.seconds, price(onePrice(model)))

/** The same in full words: `1–2 s · ≈ $0.0006 a picture`. */
export const modelFacts = (model: Model): string => {
  const range = onePrice(model)
  return joined(
    model.seconds,
    range.source === 'unknown' ? price(range) : `${price(range)} ${words.perPicture}`,
  )
}

/** True when every word of the search is somewhere in the model’s words. */
export const matches = (model: Model, search: string): boolean => {
  const text = `${model.name} ${model.creator} ${model.summary} ${model.air}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** The same models with those that cannot be chosen at the end. */
export const sortByFit = (models: readonly Model[]): Model[] => {
  const fits = (model: Model): number => (textToImage.fits(model).fits ? 0 : 1)
  return models.toSorted((one, other) => fits(one) - fits(other))
}
