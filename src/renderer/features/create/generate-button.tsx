import { Sparkles } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useEstimate, useStatus } from '#renderer/bridge/queries.ts'
import { keysOf } from '#renderer/commands/commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Help } from '#renderer/ui/help.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { createWords as words, editWords } from '#renderer/words/create.ts'
import { credits, price, priceBasis } from '#renderer/words/money.ts'
import { problemWords } from '#renderer/words/problems.ts'
import type { Estimate } from '#shared/contract/routes.ts'
import type { Params } from '#shared/operations/params.ts'
import type { Problem } from '#shared/operations/problems.ts'
import { useCreateStore } from './create-store.ts'
import styles from './generate-button.module.css'
import { NearMiss } from './near-miss.tsx'
import { useCreateActions } from './use-create-actions.ts'
import type { Chosen } from './use-create-model.ts'

const QUIET = 180

/** The same parameters once they have not changed for a moment, without the words of the prompt. */
const useSettled = (params: Params): Params => {
  const text = JSON.stringify({
    ...params,
    prompt: params['prompt'] === undefined || params['prompt'] === '' ? undefined : '…',
    originalPrompt: undefined,
  })
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), QUIET)
    return () => clearTimeout(timer)
  }, [text])
  const known = JSON.parse(settled) as Params
  // Another model’s price is never shown, not even for a moment.
  return known['model'] === params['model'] ? known : (JSON.parse(text) as Params)
}

const figures = (estimate: Estimate | undefined, isDemo: boolean): string => {
  if (!estimate) return words.pricing
  return `${isDemo ? price({ source: 'free' }) : price(estimate.price)} · ${credits(estimate.credits)}`
}

/** What the button says after its word, and what that rests on. */
const usePrice = ({ cast: { operation, params } }: Chosen): { aside: string; basis: string } => {
  const isDemo = useStatus().data?.engine.engine === 'demo'
  const estimate = useEstimate({ operation: operation.id, params: useSettled(params) })
  const shown = estimate.isError ? price({ source: 'unknown' }) : figures(estimate.data, isDemo)
  const known = isDemo ? ({ source: 'free' } as const) : estimate.data?.price
  return { aside: shown, basis: priceBasis(known ?? { source: 'unknown' }) }
}

/** Why nothing can be made, and whether that needs saying beside the button. */
const obstacle = (
  problem: Problem | undefined,
  writable: boolean,
): { reason: string; loud: boolean } | null => {
  if (!writable) return { reason: words.readOnly, loud: true }
  return problem ? { reason: problemWords(problem), loud: problem.problem !== 'missing' } : null
}

/** The one thing to do here, with what it will cost. */
export const GenerateButton = (chosen: Chosen): ReactNode => {
  const status = useStatus().data
  const { generate, stopEditing } = useCreateActions()
  const editing = useCreateStore((state) => state.editing !== null)
  const { operation, params, problems } = chosen
  const { aside, basis } = usePrice(chosen)
  const off = obstacle(problems[0], status?.libraryWritable !== false)
  return (
    <div className={styles['foot']}>
      {editing && (
        <Notice kind="info" title={editWords.title}>
          <Button size="small" onClick={stopEditing}>
            {editWords.stop}
          </Button>
        </Notice>
      )}
      <NearMiss operation={operation} params={params} />
      {off?.loud === true && <p className={styles['reason']}>{off.reason}</p>}
      <div className={styles['line']}>
        <Tooltip label={off?.reason ?? words.generate} keys={keysOf('generate')} side="top">
          <Button
            kind="primary"
            size="large"
            className={styles['button']}
            aria-disabled={off !== null}
            data-off={off === null ? undefined : ''}
            icon={<Icon of={Sparkles} size={18} />}
            aside={aside}
            onClick={off === null ? generate : undefined}
          >
            {editing ? editWords.save : operation.verb}
          </Button>
        </Tooltip>
        <Help label={words.price} text={basis} />
      </div>
    </div>
  )
}
