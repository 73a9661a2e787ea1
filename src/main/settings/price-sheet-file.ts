import Store from 'electron-store'
import { type PriceSheet, priceSheet } from '#shared/catalogue/price-sheet.ts'

/** The last price list that was fetched, in a file of its own. One that makes no sense counts as none. */
export const createPriceSheetFile = (folder: string) => {
  const store = new Store<Record<string, unknown>>({
    cwd: folder,
    name: 'price-sheet',
    clearInvalidConfig: true,
  })
  const read = priceSheet.safeParse(store.store)
  let current = read.success ? read.data : null
  return {
    get: (): PriceSheet | null => current,
    keep: (sheet: PriceSheet): void => {
      current = sheet
      store.store = { ...sheet }
    },
  }
}
