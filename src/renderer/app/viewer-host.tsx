import {
  Copy,
  FolderOpen,
  RotateCcw,
  SlidersHorizontal,
  Trash2,
  UserRoundPlus,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { keysOf } from '#renderer/commands/commands.ts'
import { AssetActions } from '#renderer/parts/asset-actions.tsx'
import { ActionList } from '#renderer/parts/action-list.tsx'
import { Viewer } from '#renderer/parts/viewer/viewer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { CommandId } from '#renderer/words/command-words.ts'
import { characterWords } from '#renderer/words/characters.ts'
import { viewerWords as words } from '#renderer/words/surfaces.ts'
import type { Asset } from '#shared/model/asset.ts'
import { useAppStore } from './app-store.ts'
import { viewerPort, viewerRef } from './view-ports.ts'

interface Action {
  id: CommandId
  label: string
  icon: LucideIcon
}

const actionsFor = (asset: Asset): readonly Action[] => [
  { id: 'copy-prompt', label: words.copyPrompt, icon: Copy },
  { id: 'reveal', label: words.reveal, icon: FolderOpen },
  ...(asset.kind === 'image' && asset.trashedAt === null
    ? [{ id: 'new-character', label: characterWords.addFrom, icon: UserRoundPlus } as const]
    : []),
  asset.trashedAt === null
    ? { id: 'trash', label: words.trash, icon: Trash2 }
    : { id: 'restore', label: words.restore, icon: RotateCcw },
]

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
        {words.takeSettings}
      </Button>
      <ActionList
        rows={actionsFor(asset).map((action) => ({ ...action, keys: keysOf(action.id) }))}
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
