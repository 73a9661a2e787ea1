import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { assetCommands, copyCommands } from '#renderer/commands/asset-commands.ts'
import { AssetActions } from '#renderer/parts/asset-actions.tsx'
import { ActionList } from '#renderer/parts/action-list.tsx'
import { Viewer } from '#renderer/parts/viewer/viewer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { assetCommandWords } from '#renderer/words/command-words.ts'
import type { Asset } from '#shared/model/asset.ts'
import { useAppStore } from './app-store.ts'
import { viewerPort, viewerRef } from './view-ports.ts'

const ViewerActions = ({ asset }: { asset: Asset }): ReactNode => {
  const { run, context } = useCommands()
  return (
    <>
      <Button
        kind="primary"
        icon={<Icon of={SlidersHorizontal} />}
        disabled={asset.recipe === null}
        onClick={() => run('use-settings')}
      >
        {assetCommandWords['use-settings']}
      </Button>
      <ActionList
        rows={assetCommands({ count: 1, kind: asset.kind, trashed: asset.trashedAt !== null }, [
          'open-viewer',
          'use-settings',
          ...copyCommands,
        ])}
        onRun={run}
      />
      {asset.trashedAt === null && <AssetActions asset={asset} ports={context} />}
    </>
  )
}

const actions = (asset: Asset): ReactNode => <ViewerActions asset={asset} />

const hold = (handle: (typeof viewerRef)['current']): void => {
  viewerRef.current = handle
}

/** Shows the viewer while it is open. */
export const ViewerHost = (): ReactNode => {
  const viewer = useAppStore((state) => state.viewer)
  const { run } = useCommands()
  if (!viewer) return null
  return (
    <Viewer
      ref={hold}
      ids={viewer.ids}
      id={viewer.id}
      compared={viewer.compared}
      onCompare={() => run('compare')}
      onStep={viewerPort.step}
      onClose={viewerPort.close}
      actions={actions}
    />
  )
}
