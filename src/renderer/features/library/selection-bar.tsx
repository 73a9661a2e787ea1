import {
  FolderOpen,
  Image,
  RotateCcw,
  SlidersHorizontal,
  Sparkles,
  SquareSplitHorizontal,
  Trash2,
  UserRoundPlus,
  X,
  type LucideIcon,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { AssetActions } from '#renderer/parts/asset-actions.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { assetActionWords } from '#renderer/words/asset-actions.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import type { CommandId } from '#renderer/words/command-words.ts'
import { characterWords } from '#renderer/words/characters.ts'
import { compareWords } from '#renderer/words/compare.ts'
import { counted } from '#renderer/words/numbers.ts'
import { libraryWords as words, viewerWords } from '#renderer/words/surfaces.ts'
import { changeLibrary, useLibraryStore } from './library-store.ts'
import styles from './selection-bar.module.css'

interface Action {
  id: CommandId
  label: string
  icon: LucideIcon
  /** Makes sense for so many pictures only. */
  most?: number
  least?: number
}

const shared: readonly Action[] = [
  { id: 'open-viewer', label: words.open, icon: Image, most: 1 },
  { id: 'use-settings', label: viewerWords.takeSettings, icon: SlidersHorizontal, most: 1 },
  { id: 'reveal', label: viewerWords.reveal, icon: FolderOpen, most: 1 },
  { id: 'new-character', label: characterWords.begin, icon: UserRoundPlus },
  {
    id: 'compare',
    label: compareWords.compareSelected,
    icon: SquareSplitHorizontal,
    least: 2,
    most: 9,
  },
]

const ending = (trashed: boolean): Action =>
  trashed
    ? { id: 'restore', label: viewerWords.restore, icon: RotateCcw }
    : { id: 'trash', label: viewerWords.trash, icon: Trash2 }

/** What can be made of the selected assets. */
const MakeFrom = (): ReactNode => {
  const [open, setOpen] = useState(false)
  const { context } = useCommands()
  const { selected, selectedKind, trashed } = context()
  const [first] = selected
  if (selectedKind === null || first === undefined || trashed) return null
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      side="top"
      label={assetActionWords.title}
      trigger={
        <Button size="small" icon={<Icon of={Sparkles} size={14} />}>
          {assetActionWords.title}
        </Button>
      }
    >
      <div className={styles['make']}>
        <AssetActions
          asset={{ id: first, kind: selectedKind }}
          assetIds={selected}
          ports={context}
          onDone={() => setOpen(false)}
        />
      </div>
    </Popover>
  )
}

/** What can be done with the selected pictures. */
export const SelectionBar = (): ReactNode => {
  const count = useLibraryStore((state) => state.selected.size)
  const trashed = useLibraryStore((state) => state.trashed)
  const { run, enabled } = useCommands()
  if (count === 0) return null
  const actions = [
    ...shared.filter(({ least = 1, most = Infinity }) => count >= least && count <= most),
    ending(trashed),
  ]
  return (
    <div className={styles['bar']} role="toolbar" aria-label={words.selection}>
      <span className={styles['count']}>{counted(count, words.selected, words.selected)}</span>
      {actions.map(({ id, label, icon }) => (
        <Tooltip key={id} label={label} keys={keysOf(id)} side="top">
          <Button
            size="small"
            icon={<Icon of={icon} size={14} />}
            disabled={!enabled(id)}
            onClick={() => run(id)}
          >
            {label}
          </Button>
        </Tooltip>
      ))}
      <MakeFrom />
      <span className={styles['space']} />
      <IconButton
        label={words.clearSelection}
        side="top"
        keys="Escape"
        onClick={() => changeLibrary({ selected: new Set() })}
      >
        <Icon of={X} />
      </IconButton>
    </div>
  )
}
