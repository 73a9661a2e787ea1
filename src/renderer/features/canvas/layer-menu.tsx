import { Copy, Ellipsis, Folder, FolderOpen, Grid2x2, Layers, Layers2, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu, type MenuPlace, MenuRow } from '#renderer/ui/menu.tsx'
import { canvasToolWords as words, layerDeedWords } from '#renderer/words/canvas-tools.ts'

const deeds = [
  { id: 'duplicate-layers', icon: Copy },
  { id: 'group-layers', icon: Folder },
  { id: 'ungroup-layers', icon: FolderOpen },
  { id: 'merge-down', icon: Layers2 },
  { id: 'flatten-visible', icon: Layers },
  { id: 'rasterise-layers', icon: Grid2x2 },
  { id: 'delete-layers', icon: Trash2 },
] as const

/** What can be done with the selected layers. */
export const LayerMenu = (): ReactNode => {
  const { run, enabled } = useCommands()
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  return (
    <>
      <IconButton
        label={words.layerMenu}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect()
          setMenu({ x: left, y: bottom, origin: currentTarget })
        }}
      >
        <Icon of={Ellipsis} />
      </IconButton>
      {menu && (
        <Menu label={words.layerMenu} at={menu} onClose={() => setMenu(null)}>
          {deeds.map(({ id, icon }) => (
            <MenuRow
              key={id}
              icon={icon}
              label={layerDeedWords[id]}
              keys={keysOf(id)}
              disabled={!enabled(id)}
              onClick={() => run(id)}
            />
          ))}
        </Menu>
      )}
    </>
  )
}
