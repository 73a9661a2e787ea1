import { Sparkles, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { assetCommands, copyCommands } from '#renderer/commands/asset-commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { AssetActions } from '#renderer/parts/asset-actions.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { assetActionWords } from '#renderer/words/asset-actions.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { counted } from '#renderer/words/numbers.ts'
import { libraryWords as words } from '#renderer/words/surfaces.ts'
import { changeLibrary, useLibraryStore } from './library-store.ts'
import styles from './selection-bar.module.css'

/** What can be made of the selected assets. */
const MakeFrom = (): ReactNode => {
  const [open, setOpen] = useState(false)
  const { context } = useCommands()
  const { selected, selectedKind, trashed, duplicates } = context()
  const [first] = selected
  if (selectedKind === null || first === undefined || trashed || duplicates !== null) return null
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

/** What its place has in another form: the prompt is copied, and what looks alike is found, beside the picture. */
const elsewhere = ['copy-prompt', 'find-alike', ...copyCommands] as const
/** Where near duplicates are decided on, the decisions have the bar for themselves. */
const notForDuplicates = [
  'open-viewer',
  'use-settings',
  'reveal',
  'export',
  'new-character',
  'stack',
] as const

/** What can be done with the selected pictures. */
export const SelectionBar = (): ReactNode => {
  const count = useLibraryStore((state) => state.selected).size
  const trashed = useLibraryStore((state) => state.trashed)
  const { run, enabled, context } = useCommands()
  if (count === 0) return null
  const { selectedKind: kind, duplicates } = context()
  const actions = assetCommands({ count, kind, trashed, duplicates }, [
    ...elsewhere,
    ...(duplicates === null ? [] : notForDuplicates),
  ])
  return (
    <div className={styles['bar']} role="toolbar" aria-label={words.selection}>
      <span className={styles['count']}>{counted(count, words.selected, words.selected)}</span>
      {actions.map(({ id, label, icon, keys }) => (
        <Tooltip key={id} label={label} keys={keys} side="top">
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
