import { Sparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePrice } from '#renderer/bridge/use-price.ts'
import { keysOf } from '#renderer/commands/commands.ts'
import { MakeButton } from '#renderer/parts/make-button.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { createWords as words, editWords } from '#renderer/words/create.ts'
import { credits, price as priceWords } from '#renderer/words/money.ts'
import { useCreateStore } from './create-store.ts'
import { NearMiss } from './near-miss.tsx'
import { useCreateActions } from './use-create-actions.ts'
import type { Chosen } from './use-create-model.ts'

/** The price and what a client is billed, as far as they are known. */
const figures = ({ price, estimate }: ReturnType<typeof usePrice>): string => {
  if (!price) return words.pricing
  return estimate ? `${priceWords(price)} · ${credits(estimate.credits)}` : priceWords(price)
}

/** One way is priced by what goes in, whatever the words; of several, the words tell how many results each has. */
const pricedOf = (
  { operation, params, parts: [part, ...others] }: Pick<Chosen, 'operation' | 'params' | 'parts'>,
  seed: number,
): Parameters<typeof usePrice>[0] =>
  others.length === 0
    ? { operation: part.operation.id, params: part.params }
    : { operation: operation.id, params: { seed, ...params }, hasWords: true }

/** The one thing to do here, with what it will cost. */
export const GenerateButton = ({ operation, params, problems, parts }: Chosen): ReactNode => {
  const { generate, stopEditing } = useCreateActions()
  const editing = useCreateStore((state) => state.editing !== null)
  const seed = useCreateStore((state) => state.firstSeed)
  const known = usePrice(pricedOf({ operation, params, parts }, seed))
  return (
    <MakeButton
      icon={Sparkles}
      verb={editing ? editWords.save : operation.verb}
      hint={words.generate}
      keys={keysOf('generate')}
      price={known.price}
      shown={figures(known)}
      problem={problems[0]}
      told={({ problem }) => problem !== 'missing'}
      onMake={generate}
    >
      {editing && (
        <Notice kind="info" title={editWords.title}>
          <Button size="small" onClick={stopEditing}>
            {editWords.stop}
          </Button>
        </Notice>
      )}
      <NearMiss operation={operation} params={params} />
    </MakeButton>
  )
}
