import {
  FolderOpen,
  Image,
  RotateCcw,
  SlidersHorizontal,
  Trash2,
  X,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import type { CommandId } from '#renderer/words/command-words.ts'
import { counted } from '#renderer/words/numbers.ts'
import { libraryWords as words, viewerWords } from '#renderer/words/surfaces.ts'
import { changeLibrary, useLibraryStore } from './library-store.ts'
import styles from './selection-bar.module.css'

interface Action {
  id: CommandId
  label: string
  icon: LucideIcon
  /** Makes sense for one picture only. */
  single?: boolean
}

const shared: readonly Action[] = [
  { id: 'open-viewer', label: words.open, icon: Image, single: true },
  { id: 'use-settings', label: viewerWords.takeSettings, icon: SlidersHorizontal, single: true },
  { id: 'reveal', label: viewerWords.reveal, icon: FolderOpen, single: true },
]

const ending = (trashed: boolean): Action =>
  trashed
    ? { id: 'restore', label: viewerWords.restore, icon: RotateCcw }
    : { id: 'trash', label: viewerWords.trash, icon: Trash2 }

/** What can be done with the selected pictures. */
export const SelectionBar = (): ReactNode => {
  const count = useLibraryStore((state) => state.selected.size)
  const trashed = useLibraryStore((state) => state.trashed)
  const { run, enabled } = useCommands()
  if (count === 0) return null
  const actions = [
    ...shared.filter((action) => count === 1 || action.single !== true),
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
