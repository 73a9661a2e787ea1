import type { Catalogue } from '#shared/catalogue/catalogue.ts'
import { models } from '#shared/catalogue/models.ts'
import { withOwn } from '#shared/catalogue/own-models.ts'
import { isStale, SHIPPED_PRICES, withSheet } from '#shared/catalogue/price-sheet.ts'
import type { PriceSheetStatus } from '#shared/contract/routes.ts'
import { localDay } from '#shared/std/local-day.ts'
import type { Engines } from './engines.ts'
import type { Library } from '#main/library/library.ts'
import { createPriceSheetFile } from '#main/settings/price-sheet-file.ts'
import { createFreshPrices } from '#main/studio/fresh-prices.ts'
import type { Clock } from '#main/studio/ports.ts'

interface Sources {
  /** Where the sheet of prices lies. */
  folder: string
  clock: Clock
  /** Models of the user's own. */
  own: Library['ownModels']['list']
  /** The prices the service publishes. */
  published: Engines['prices']
  /** Whether the service may be asked. */
  mayAsk: () => boolean
  changed: () => void
}

/** All models there are, at today's prices as far as they are known. */
export const createPrices = ({ folder, clock, own, published, mayAsk, changed }: Sources) => {
  const sheet = createPriceSheetFile(folder)
  const status = (): PriceSheetStatus => {
    const asOf = sheet.get()?.asOf ?? SHIPPED_PRICES
    return { asOf, stale: isStale(asOf, clock.now()) }
  }
  const refresh = async (): Promise<PriceSheetStatus> => {
    sheet.keep({ asOf: localDay(clock.now()), ...(await published()) })
    changed()
    return status()
  }
  return {
    catalogue: (): Catalogue => ({ models: withOwn(withSheet(models, sheet.get()), own()) }),
    status,
    refresh,
    ...createFreshPrices({ clock, asOf: () => status().asOf, mayAsk, refresh }),
  }
}
