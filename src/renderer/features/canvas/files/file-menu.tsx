import { ClipboardCopy, Ellipsis, FileDown, Images, Package } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useExportCanvas } from '#renderer/bridge/canvases.ts'
import { keysOf } from '#renderer/commands/commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useCanvasStore } from '#renderer/features/canvas/canvas-store.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Menu, MenuLine, type MenuPlace, MenuRow } from '#renderer/ui/menu.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { canvasFileWords as words } from '#renderer/words/canvas-files.ts'
import { canvasWords } from '#renderer/words/canvas.ts'

const rows = [
  { id: 'save-canvas-copy', icon: FileDown, label: words.saveCopy },
  { id: 'copy-canvas', icon: ClipboardCopy, label: words.copy },
  { id: 'keep-canvas', icon: Images, label: words.keep },
] as const

/** What can be done with the canvas as a whole. */
export const FileMenu = (): ReactNode => {
  const id = useCanvasStore((state) => state.canvasId)
  const { run } = useCommands()
  const { mutate: exportCanvas } = useExportCanvas()
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const done = (deed: () => void) => () => {
    setMenu(null)
    deed()
  }
  const exportFile = (): void => {
    if (id === null) return
    exportCanvas(
      { id },
      { onSuccess: ({ path }) => path !== null && say({ title: canvasWords.exported }) },
    )
  }
  return (
    <>
      <IconButton
        label={words.menu}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect()
          setMenu({ x: left, y: bottom, origin: currentTarget })
        }}
      >
        <Icon of={Ellipsis} />
      </IconButton>
      {menu && (
        <Menu label={words.menu} at={menu} onClose={() => setMenu(null)}>
          {rows.map((row) => (
            <MenuRow
              key={row.id}
              {...row}
              keys={keysOf(row.id)}
              onClick={done(() => run(row.id))}
            />
          ))}
          <MenuLine />
          <MenuRow icon={Package} label={canvasWords.exportFile} onClick={done(exportFile)} />
        </Menu>
      )}
    </>
  )
}
