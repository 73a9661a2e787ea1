import { Pencil, Plus, Workflow } from 'lucide-react'
import type { ReactNode } from 'react'
import { useChainEstimate, useChains } from '#renderer/bridge/chains.ts'
import { useCatalogue, useStatus } from '#renderer/bridge/queries.ts'
import { classes } from '#renderer/ui/classes.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { chainWords as words, stepsOf } from '#renderer/words/chains.ts'
import { credits, price } from '#renderer/words/money.ts'
import type { AssetKind } from '#shared/model/asset.ts'
import type { Chain } from '#shared/model/chain.ts'
import { chainProblems } from '#shared/operations/chain.ts'
import styles from './action-list.module.css'

/** What can be done with chains where they are offered. */
export interface ChainActions {
  run: (chain: Chain) => void
  /** Opens a chain for changing; null: a new one. */
  edit: (chain: Chain | null) => void
}

/** What all steps together would cost on an asset. */
export const ChainPrice = ({ chain, assetId }: { chain: Chain; assetId: string }): ReactNode => {
  const isDemo = useStatus().data?.engine.engine === 'demo'
  const { name, steps } = chain
  const estimate = useChainEstimate({ name, steps, assetId }).data
  if (!estimate) return null
  return `${price(isDemo ? { source: 'free' } : estimate.price)} · ${credits(estimate.credits)}`
}

interface ChainRowsProps {
  kind: AssetKind
  assetId: string
  actions: ChainActions
}

/** The chains that can be done to an asset of this kind. */
export const useFittingChains = (kind: AssetKind): readonly Chain[] => {
  const models = useCatalogue().data?.models ?? []
  return useChains().filter(({ steps }) => chainProblems(steps, kind, { models }).length === 0)
}

/** The chains that can be done to an asset, each with what all its steps cost, and the way to a new one. */
export const ChainRows = ({ kind, assetId, actions }: ChainRowsProps): ReactNode => (
  <>
    {useFittingChains(kind).map((chain) => (
      <li key={chain.id} className={styles['line']}>
        <button
          type="button"
          className={classes(styles['row'], styles['tall'])}
          title={stepsOf(chain.steps)}
          onClick={() => actions.run(chain)}
        >
          <Icon of={Workflow} />
          <span className={styles['two']}>
            <span className={styles['name']}>{chain.name}</span>
            <span className={styles['price']}>
              <ChainPrice chain={chain} assetId={assetId} />
            </span>
          </span>
        </button>
        <IconButton
          className={styles['tool']}
          label={words.edit(chain.name)}
          side="left"
          onClick={() => actions.edit(chain)}
        >
          <Icon of={Pencil} size={14} />
        </IconButton>
      </li>
    ))}
    <li className={styles['last']}>
      <button type="button" className={styles['row']} onClick={() => actions.edit(null)}>
        <Icon of={Plus} />
        <span className={styles['label']}>{words.add}</span>
      </button>
    </li>
  </>
)
