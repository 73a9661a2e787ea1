import type { ReactNode } from 'react'
import { useEstimate, useStatus } from '#renderer/bridge/queries.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { price } from '#renderer/words/money.ts'
import { assetActionWords as words } from '#renderer/words/asset-actions.ts'
import type { AssetKind } from '#shared/model/asset.ts'
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

interface AssetActionsProps {
  kind: AssetKind
  /** The asset, or the first of several. */
  assetId: string
  chains: ChainActions
  /** null: no model can do it. */
  wishFor: (operation: string) => AssetWish | null
  onStart: (operation: string) => void
}

const Price = ({ wish }: { wish: AssetWish }): ReactNode => {
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
  onStart: AssetActionsProps['onStart']
}): ReactNode => (
  <li>
    <button type="button" className={styles['row']} onClick={() => onStart(id)}>
      <Icon of={operationIcon(icon)} />
      <span className={styles['label']}>{wish.ready ? title : `${title}…`}</span>
      <span className={styles['price']}>{wish.ready && <Price wish={wish} />}</span>
    </button>
  </li>
)

/** What one click does comes first. */
const rowsFor = (kind: AssetKind, wishFor: AssetActionsProps['wishFor']) =>
  operationsOn(kind)
    .flatMap((operation) => {
      const wish = wishFor(operation.id)
      return wish ? [{ operation, wish }] : []
    })
    .toSorted((one, other) => Number(other.wish.ready) - Number(one.wish.ready))

/** Everything that can be made of an asset, chains first, then from the operations’ records, with what it would cost. */
export const AssetActions = ({
  kind,
  assetId,
  chains,
  wishFor,
  onStart,
}: AssetActionsProps): ReactNode => (
  <ul className={styles['list']} aria-label={words.title}>
    <ChainRows kind={kind} assetId={assetId} actions={chains} />
    {rowsFor(kind, wishFor).map(({ operation, wish }) => (
      <Row key={operation.id} operation={operation} wish={wish} onStart={onStart} />
    ))}
  </ul>
)
