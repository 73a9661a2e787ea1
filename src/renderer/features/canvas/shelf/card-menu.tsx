import { Copy, FolderOpen, Package, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { openCanvas } from '#renderer/features/canvas/canvas-store.ts'
import { Menu, MenuLine, type MenuPlace, MenuRow } from '#renderer/ui/menu.tsx'
import { canvasFileWords } from '#renderer/words/canvas-files.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import type { CanvasSummary } from '#shared/model/canvas-history.ts'
import type { ShelfDeeds } from './use-shelf-deeds.ts'

/** What can be done with a canvas that is not open. */
export const CardMenu = ({
  canvas,
  at,
  deeds,
  onRename,
  onClose,
}: {
  canvas: CanvasSummary
  at: MenuPlace
  deeds: ShelfDeeds
  onRename: () => void
  onClose: () => void
}): ReactNode => {
  const done = (deed: () => void) => (): void => {
    onClose()
    deed()
  }
  return (
    <Menu label={canvasFileWords.menuOf(canvas.name)} at={at} onClose={onClose}>
      {canvas.trashedAt === null ? (
        <>
          <MenuRow
            icon={FolderOpen}
            label={words.open}
            onClick={done(() => openCanvas(canvas.id))}
          />
          <MenuRow icon={Pencil} label={words.rename} keys="F2" onClick={done(onRename)} />
          <MenuRow
            icon={Copy}
            label={words.duplicate}
            onClick={done(() => deeds.duplicate(canvas))}
          />
          <MenuRow
            icon={Package}
            label={words.exportFile}
            onClick={done(() => deeds.exportFile(canvas))}
          />
          <MenuLine />
          <MenuRow
            icon={Trash2}
            label={words.remove}
            keys="Delete"
            onClick={done(() => deeds.trash(canvas))}
          />
        </>
      ) : (
        <>
          <MenuRow
            icon={RotateCcw}
            label={canvasFileWords.restore}
            onClick={done(() => deeds.restore(canvas))}
          />
          <MenuLine />
          <MenuRow
            icon={Trash2}
            label={canvasFileWords.deleteForGood}
            keys="Delete"
            onClick={done(() => deeds.askToDelete(canvas))}
          />
        </>
      )}
    </Menu>
  )
}
