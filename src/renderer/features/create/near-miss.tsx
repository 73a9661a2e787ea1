import { type ReactNode, useEffect, useState } from 'react'
import { useEarlier } from '#renderer/bridge/queries.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { madeBeforeWords as words } from '#renderer/words/create.ts'
import { parameterName } from '#renderer/words/parameters.ts'
import type { Params } from '#shared/operations/params.ts'
import { changeView } from './create-store.ts'
import type { Chosen } from './use-create-model.ts'
import styles from './near-miss.module.css'

/** Milliseconds without a change after which somebody has stopped typing. */
const QUIET = 600

const useSettled = (params: Params): Params | null => {
  const text = JSON.stringify(params)
  const [settled, setSettled] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), QUIET)
    return () => clearTimeout(timer)
  }, [text])
  return settled === text ? (JSON.parse(settled) as Params) : null
}

/** Says that nearly the same was made before, and what is different. */
export const NearMiss = ({
  operation,
  params,
}: Pick<Chosen, 'operation' | 'params'>): ReactNode => {
  const { run } = useCommands()
  const settled = useSettled(params)
  const earlier = useEarlier(
    settled === null ? null : { operation: operation.id, params: settled },
  ).data
  if (settled === null || !earlier) return null
  const same = earlier.same.find((id) => id !== null)
  const found = same ?? earlier.near?.assetId
  if (found === undefined) return null
  const show = (): void => {
    changeView({ selected: found })
    run('open-viewer')
  }
  return (
    <p className={styles['near']}>
      <span>
        {same === undefined
          ? words.near((earlier.near?.differs ?? []).map(parameterName))
          : words.sameExists}
      </span>
      <Button kind="plain" size="small" onClick={show}>
        {words.show}
      </Button>
    </p>
  )
}
