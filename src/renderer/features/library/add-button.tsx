import { Plus } from 'lucide-react'
import { type ReactNode, memo, useRef, useState } from 'react'
import { findCommand, keysOf } from '#renderer/commands/commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Menu, type MenuPlace, MenuRow } from '#renderer/ui/menu.tsx'
import { importWords as words } from '#renderer/words/imports.ts'

const rows = [
  { id: 'import-files', label: words.addFiles },
  { id: 'import-folder', label: words.addFolder },
] as const

/** Brings files or a folder into the library. */
export const AddButton = memo((): ReactNode => {
  const button = useRef<HTMLButtonElement>(null)
  const [at, setAt] = useState<MenuPlace | null>(null)
  const { run, enabled } = useCommands()
  const open = (): void => {
    const box = button.current?.getBoundingClientRect()
    if (box) setAt({ x: box.left, y: box.bottom + 4, origin: button.current })
  }
  return (
    <>
      <Button
        ref={button}
        size="small"
        icon={<Icon of={Plus} size={14} />}
        aria-haspopup="menu"
        disabled={!enabled('import-files')}
        onClick={open}
      >
        {words.add}
      </Button>
      {at !== null && (
        <Menu label={words.add} at={at} onClose={() => setAt(null)}>
          {rows.map(({ id, label }) => (
            <MenuRow
              key={id}
              icon={findCommand(id)?.icon ?? Plus}
              label={label}
              keys={keysOf(id)}
              onClick={() => run(id)}
            />
          ))}
        </Menu>
      )}
    </>
  )
})
