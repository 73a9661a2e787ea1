import {
  Bookmark,
  Copy,
  CopyPlus,
  Ellipsis,
  Folder,
  Focus,
  FolderOpen,
  Fullscreen,
  Grid2x2,
  Layers,
  Layers2,
  type LucideIcon,
  SlidersVertical,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { areaIcons, copyIcons, fitIcons } from '#renderer/commands/layer-commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useSession } from '#renderer/features/canvas/use-editor.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Menu, MenuLine, type MenuPlace, MenuRow, Submenu } from '#renderer/ui/menu.tsx'
import {
  canvasToolWords as words,
  fitWords,
  layerCopyWords,
  layerDeedWords,
} from '#renderer/words/canvas-tools.ts'
import { areaDeeds } from '#shared/model/area-deed.ts'
import { fitWays } from '#shared/model/fit-way.ts'
import { layerCopies } from '#shared/model/layer-copy.ts'

type DeedId = keyof typeof layerDeedWords

const copying = [{ id: 'duplicate-layers', icon: Copy }] as const

const marking = [{ id: 'bookmark-layer', icon: Bookmark }] as const

const deeds = [
  { id: 'group-layers', icon: Folder },
  { id: 'ungroup-layers', icon: FolderOpen },
  { id: 'merge-down', icon: Layers2 },
  { id: 'flatten-visible', icon: Layers },
  { id: 'rasterise-layers', icon: Grid2x2 },
  { id: 'adjust-colours', icon: SlidersVertical },
  { id: 'show-alone', icon: Focus },
] as const

const areas = areaDeeds.map((deed) => ({ id: `${deed}-area`, icon: areaIcons[deed] }) as const)

const removing = [{ id: 'delete-layers', icon: Trash2 }] as const

/** What a deed is called by what it would do to what is selected. */
const useLabel = (): ((id: DeedId) => string) => {
  const isSeveral = useSession(({ selected }) => selected.length > 1)
  const isBookmarked = useSession(
    ({ selected, bookmarked }) => bookmarked !== null && selected.at(-1) === bookmarked,
  )
  const told: Partial<Record<DeedId, string>> = {
    ...(isSeveral && { 'merge-down': words.mergeSelected }),
    ...(isBookmarked && { 'bookmark-layer': words.removeBookmark }),
  }
  return (id) => told[id] ?? layerDeedWords[id]
}

const Rows = ({ of }: { of: readonly { id: DeedId; icon: LucideIcon }[] }): ReactNode => {
  const { run, enabled } = useCommands()
  const labelOf = useLabel()
  return of.map(({ id, icon }) => (
    <MenuRow
      key={id}
      icon={icon}
      label={labelOf(id)}
      keys={keysOf(id)}
      disabled={!enabled(id)}
      onClick={() => run(id)}
    />
  ))
}

/** As what a copy is offered. */
const Copies = (): ReactNode => {
  const { run, enabled } = useCommands()
  return layerCopies.map((as) => (
    <MenuRow
      key={as}
      icon={copyIcons[as]}
      label={layerCopyWords[as]}
      disabled={!enabled(`copy-as-${as}`)}
      onClick={() => run(`copy-as-${as}`)}
    />
  ))
}

/** How they can be fitted to the canvas. */
const Fits = (): ReactNode => {
  const { run, enabled } = useCommands()
  return fitWays.map((way) => (
    <MenuRow
      key={way}
      icon={fitIcons[way]}
      label={fitWords[way]}
      disabled={!enabled(`fit-${way}`)}
      onClick={() => run(`fit-${way}`)}
    />
  ))
}

/** What can be done with the selected layers, at a place of the window. */
export const LayerMenu = ({ at, onClose }: { at: MenuPlace; onClose: () => void }): ReactNode => {
  return (
    <Menu label={words.layerMenu} at={at} onClose={onClose}>
      <Rows of={copying} />
      <Submenu icon={CopyPlus} label={words.copyAs}>
        <Copies />
      </Submenu>
      <Submenu icon={Fullscreen} label={words.fit}>
        <Fits />
      </Submenu>
      <Rows of={deeds} />
      <MenuLine />
      <Rows of={marking} />
      <MenuLine />
      <Rows of={areas} />
      <MenuLine />
      <Rows of={removing} />
    </Menu>
  )
}

/** Opens that menu for whoever does not think of the other button of the mouse. */
export const LayerMenuButton = ({ onMenu }: { onMenu: (at: MenuPlace) => void }): ReactNode => (
  <IconButton
    label={words.layerMenu}
    aria-haspopup="menu"
    onClick={({ currentTarget }) => {
      const { left, bottom } = currentTarget.getBoundingClientRect()
      onMenu({ x: left, y: bottom, origin: currentTarget })
    }}
  >
    <Icon of={Ellipsis} />
  </IconButton>
)
