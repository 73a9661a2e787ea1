import { LayoutDashboard, LayoutGrid } from 'lucide-react'
import { type ReactNode, memo } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useSettings } from '#renderer/bridge/queries.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { libraryWords as words } from '#renderer/words/surfaces.ts'
import { defaultSettings } from '#shared/model/settings.ts'

/** Whether the grid keeps the shapes of pictures. */
export const useGridShape = (): 'justified' | 'square' =>
  useSettings().data?.gridShape ?? defaultSettings.gridShape

/** Changes between rows that keep the shapes of pictures and squares. */
export const ShapeToggle = memo((): ReactNode => {
  const isSquare = useGridShape() === 'square'
  const { mutate } = useChangeSettings()
  return (
    <IconButton
      label={isSquare ? words.showShapes : words.showSquares}
      onClick={() => mutate({ gridShape: isSquare ? 'justified' : 'square' })}
    >
      <Icon of={isSquare ? LayoutGrid : LayoutDashboard} />
    </IconButton>
  )
})
