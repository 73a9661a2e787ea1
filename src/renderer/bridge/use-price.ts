import type { Estimate } from '#shared/contract/routes.ts'
import type { PriceRange } from '#shared/model/money.ts'
import { isKin, useEstimate, useStatus, type Wish } from './queries.ts'
import { useQuiet } from './use-quiet.ts'

const QUIET = 180

/** A request to be priced. */
interface Priced extends Wish {
  /** The words of its prompt decide how its results are made; else they do not change its price. */
  hasWords?: boolean
}

const asPriced = ({ operation, params, hasWords = false }: Priced): Wish => ({
  operation,
  params: {
    ...params,
    ...(hasWords
      ? {}
      : { prompt: params['prompt'] === undefined || params['prompt'] === '' ? undefined : '…' }),
    originalPrompt: undefined,
  },
})

/**
 * What a request would cost once it has not changed for a moment; undefined until that is known. Another model’s
 * price is never shown, not even for that moment.
 */
export const usePrice = (
  wish: Priced,
): { price: PriceRange | undefined; estimate: Estimate | undefined } => {
  const text = JSON.stringify(asPriced(wish))
  const quiet = JSON.parse(useQuiet(text, QUIET)) as Wish
  const isDemo = useStatus().data?.engine.engine === 'demo'
  const { data: estimate, isError } = useEstimate(
    isKin(quiet, wish) ? quiet : (JSON.parse(text) as Wish),
  )
  if (isError) return { price: { source: 'unknown' }, estimate: undefined }
  return { price: estimate && isDemo ? { source: 'free' } : estimate?.price, estimate }
}
