import type { ReactNode } from 'react'
import { useRefreshPrices } from '#renderer/bridge/mutations.ts'
import { usePriceSheet } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { settingsWords as words } from '#renderer/words/settings.ts'
import { day } from '#renderer/words/time.ts'
import { Setting } from './setting.tsx'

/** How old the prices are, and a way to read them anew. */
export const Prices = (): ReactNode => {
  const sheet = usePriceSheet().data
  const { mutate: refresh, isPending } = useRefreshPrices()
  if (!sheet) return null
  const { asOf, stale } = sheet
  return (
    <Setting
      label={words.prices}
      text={`${words.pricesOf(day(asOf))} ${stale ? words.pricesStale : words.pricesHelp}`}
    >
      <Button disabled={isPending} onClick={() => refresh({})}>
        {words.pricesRefresh}
      </Button>
    </Setting>
  )
}
