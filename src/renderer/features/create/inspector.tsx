import { MousePointerClick } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAsset, useCatalogue } from '#renderer/bridge/queries.ts'
import { assetCommands, copyCommands } from '#renderer/commands/asset-commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { AssetActions } from '#renderer/parts/asset-actions.tsx'
import { ActionList } from '#renderer/parts/action-list.tsx'
import { PictureFacts } from '#renderer/parts/picture-facts.tsx'
import { Picture } from '#renderer/parts/picture.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import type { Asset } from '#shared/model/asset.ts'
import { revealFlagged, useCreateStore } from './create-store.ts'
import styles from './inspector.module.css'

const ratioOfAsset = ({ width, height }: Asset): number => (height > 0 ? width / height : 1.6)

const Preview = ({ asset }: { asset: Asset }): ReactNode => {
  const { run } = useCommands()
  const revealed = useCreateStore((state) => state.revealed.has(asset.id))
  const hidden = asset.flagged && !revealed
  return (
    <button
      type="button"
      className={styles['preview']}
      aria-label={words.open}
      style={{ aspectRatio: String(Math.max(0.8, ratioOfAsset(asset))) }}
      onClick={() => (hidden ? revealFlagged(asset.id) : run('open-viewer'))}
    >
      <Picture
        assetId={asset.id}
        alt=""
        kind={asset.kind}
        hidden={hidden}
        hiddenLabel={words.flagged}
      />
    </button>
  )
}

const Details = ({ asset }: { asset: Asset }): ReactNode => {
  const { run, context } = useCommands()
  const models = useCatalogue().data?.models ?? []
  return (
    <>
      <Preview asset={asset} />
      <ActionList
        rows={assetCommands(
          { count: 1, kind: asset.kind, trashed: asset.trashedAt !== null },
          copyCommands,
        )}
        onRun={run}
      />
      <AssetActions asset={asset} ports={context} />
      <PictureFacts asset={asset} models={models} />
    </>
  )
}

/** The right side: what is selected, and what can be done with it. */
export const Inspector = (): ReactNode => {
  const selected = useCreateStore((state) => state.selected)
  const asset = useAsset(selected).data
  return (
    <aside className={styles['inspector']} aria-label={words.inspector}>
      {selected !== null && asset ? (
        <Details asset={asset} />
      ) : (
        <EmptyState
          icon={<Icon of={MousePointerClick} size={24} />}
          title={words.inspectorEmptyTitle}
          text={words.inspectorEmptyText}
        />
      )}
    </aside>
  )
}
