import type { ReactNode } from 'react'
import { useEstimate, useStatus } from '#renderer/bridge/queries.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { price } from '#renderer/words/money.ts'
import { assetActionWords as words } from '#renderer/words/asset-actions.ts'
import type { AssetKind } from '#shared/model/asset.ts'
import type { Chain } from '#shared/model/chain.ts'
import type { AnyOperation } from '#shared/operations/index.ts'
import { operationsOn } from '#shared/operations/on-asset.ts'
import type { Params } from '#shared/operations/params.ts'
import styles from './action-list.module.css'
import { type ChainActions, ChainRows } from './chain-rows.tsx'
import { operationIcon } from './operation-icon.tsx'

/** What a click would ask for. */
export interface AssetWish {
  operation: string
  params: Params
  /** Nothing is missing: a click sends it. Otherwise its form is opened. */
  ready: boolean
}

/** What does them; the commands have it. */
export interface AssetPorts {
  operations: {
    /** null: no model can do it. */
    wish: (operation: string, assetId: string) => AssetWish | null
    start: (operation: string, assetIds: readonly string[]) => void
  }
  chains: {
    run: (chain: Chain, assetIds: readonly string[]) => void
    edit: (chain: Chain | null, asset: { id: string; kind: AssetKind }) => void
  }
}

interface AssetActionsProps {
  /** The asset, or the first of several; all are of its kind. */
  asset: { id: string; kind: AssetKind }
  /** All of them, where there are several. */
  assetIds?: readonly string[]
  ports: () => AssetPorts
  /** One was chosen. */
  onDone?: () => void
}

/** What a click would cost. */
export const ActionPrice = ({ wish }: { wish: AssetWish }): ReactNode => {
  const isDemo = useStatus().data?.engine.engine === 'demo'
  const estimate = useEstimate({ operation: wish.operation, params: wish.params }).data
  if (isDemo) return price({ source: 'free' })
  return estimate ? price(estimate.price) : null
}

const Row = ({
  operation: { id, title, icon },
  wish,
  onStart,
}: {
  operation: AnyOperation
  wish: AssetWish
  onStart: (operation: string) => void
}): ReactNode => (
  <li>
    <button type="button" className={styles['row']} onClick={() => onStart(id)}>
      <Icon of={operationIcon(icon)} />
      <span className={styles['label']}>{wish.ready ? title : `${title}…`}</span>
      <span className={styles['price']}>{wish.ready && <ActionPrice wish={wish} />}</span>
    </button>
  </li>
)

/** What can be made of an asset; what one click does comes first. */
export const actionsOn = ({ id, kind }: AssetActionsProps['asset'], ports: () => AssetPorts) =>
  operationsOn(kind)
    .flatMap((operation) => {
      const wish = ports().operations.wish(operation.id, id)
      return wish ? [{ operation, wish }] : []
    })
    .toSorted((one, other) => Number(other.wish.ready) - Number(one.wish.ready))

/** Everything that can be made of an asset, chains first, then from the operations’ records, with what it would cost. */
export const AssetActions = ({ asset, assetIds, ports, onDone }: AssetActionsProps): ReactNode => {
  const all = assetIds ?? [asset.id]
  const chains: ChainActions = {
    run: (chain) => {
      onDone?.()
      ports().chains.run(chain, all)
    },
    edit: (chain) => {
      onDone?.()
      ports().chains.edit(chain, asset)
    },
  }
  const start = (operation: string): void => {
    onDone?.()
    ports().operations.start(operation, all)
  }
  return (
    <ul className={styles['list']} aria-label={words.title}>
      <ChainRows kind={asset.kind} assetId={asset.id} actions={chains} />
      {actionsOn(asset, ports).map(({ operation, wish }) => (
        <Row key={operation.id} operation={operation} wish={wish} onStart={start} />
      ))}
    </ul>
  )
}
