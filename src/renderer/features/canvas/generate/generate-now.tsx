import { Paintbrush, Sparkles } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { usePrice } from '#renderer/bridge/use-price.ts'
import { keysOf } from '#renderer/commands/commands.ts'
import { showGenerate } from '#renderer/features/canvas/canvas-port.ts'
import { useSession } from '#renderer/features/canvas/use-editor.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { MakeButton } from '#renderer/parts/make-button.tsx'
import { canvasWords as words, intentHelp, intentWords } from '#renderer/words/canvas.ts'
import { createWords } from '#renderer/words/create.ts'
import { credits, price as priceWords } from '#renderer/words/money.ts'
import { asFailure } from '#shared/contract/failures.ts'
import type { Intent } from '#shared/model/canvas-document.ts'
import type { Params } from '#shared/operations/params.ts'
import type { Problem } from '#shared/operations/problems.ts'
import { changeGenerate, useGenerateStore } from './generate-store.ts'
import { generate } from './generate.ts'
import { lacksMask } from './generation-way.ts'
import type { Wished } from './use-wish.ts'

/** Asks for what is wished for, and tells what is in the way. */
const useRun = ({ wish }: Wished): (() => void) => {
  const workshop = useWorkshop()
  const run = async (): Promise<void> => {
    if (!workshop || !wish) return
    changeGenerate({ preparing: true, failure: null })
    try {
      await generate(workshop, wish)
    } catch (error) {
      const { code } = asFailure(error)
      if (code === 'ceiling-needed')
        changeGenerate({ ceiling: { model: wish.model.air, goOn: () => void run() } })
      else changeGenerate({ failure: error })
    } finally {
      changeGenerate({ preparing: false })
    }
  }
  return () => void run()
}

const figures = ({ price, estimate }: ReturnType<typeof usePrice>): string => {
  if (!price) return createWords.pricing
  return estimate ? `${priceWords(price)} · ${credits(estimate.credits)}` : priceWords(price)
}

/** What the user has still to do before anything can be sent. */
const useLacking = (intent: Intent, hasMask: boolean): string | undefined => {
  const isExpanded = useSession(({ sides }) => Object.values(sides).some((side) => side > 0))
  const resultsWait = useSession((state) => state.resultsWait)
  if (intent === 'expand' && isExpanded && resultsWait) return words.needsChoice
  if (intent === 'expand' && !isExpanded && !hasMask) return words.needsSides
  return lacksMask(intent, hasMask) ? words.needsMask : undefined
}

/** The one thing to do on the canvas, with what it will cost. */
export const GenerateNow = ({
  shown,
  params,
  problem,
}: {
  shown: Wished
  params: Params
  /** What is wrong with what is set besides. */
  problem: Problem | undefined
}): ReactNode => {
  const workshop = useWorkshop()
  const { intent, preparing } = useGenerateStore()
  const run = useRun(shown)
  const { wish, hasMask } = shown
  const known = usePrice({ operation: wish?.way.operation ?? '', params })
  const lacking = useLacking(intent, hasMask)
  const waits = preparing || !workshop || !wish ? words.preparing : undefined
  const obstacle = lacking ?? waits
  const isClear = obstacle === undefined && problem === undefined
  useEffect(() => showGenerate(isClear ? run : null))
  return (
    <MakeButton
      icon={intent === 'new' ? Sparkles : Paintbrush}
      verb={preparing ? words.preparing : intentWords[intent]}
      hint={intentHelp[intent]}
      price={known.price}
      shown={figures(known)}
      problem={problem}
      keys={keysOf('canvas-generate')}
      obstacle={obstacle}
      told={() => true}
      onMake={run}
    />
  )
}
