import { z } from 'zod'
import { type Model, priceBasis } from './model.ts'

/** Prices by AIR id, and the day they were read on. */
export const priceSheet = z.object({
  /** `2026-10-07`. */
  asOf: z.iso.date(),
  prices: z.record(z.string(), priceBasis),
})
export type PriceSheet = z.infer<typeof priceSheet>

/** When the prices that come with the studio were read. */
export const SHIPPED_PRICES = '2026-10-07'

const DAY = 24 * 60 * 60_000
/** Days after which prices may well have changed. */
const STALE_AFTER = 60

/** Whether prices are so old that they have to say so. */
export const isStale = (asOf: string, now: number): boolean =>
  now - Date.parse(asOf) > STALE_AFTER * DAY

/** Models with the prices of a newer sheet; what it does not know stays as it is. */
export const withPrices = (models: readonly Model[], sheet: PriceSheet | null): readonly Model[] =>
  sheet === null
    ? models
    : models.map((model) => {
        const price = sheet.prices[model.air]
        return price === undefined ? model : { ...model, price }
      })
