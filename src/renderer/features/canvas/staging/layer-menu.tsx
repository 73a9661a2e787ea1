import { Layers2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { kindOfUse } from '#renderer/features/canvas/files/picture-layer.ts'
import { kindIcons } from '#renderer/features/canvas/layers/layer-icons.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Menu, type MenuPlace, MenuRow } from '#renderer/ui/menu.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import type { PictureUse } from '#renderer/words/canvas-files.ts'
import { canvasResultWords as words, resultLayerWords } from '#renderer/words/canvas-results.ts'
import { keysOf } from '#shared/std/typed-object.ts'

/** What the result on view becomes besides, while choosing goes on. */
export const LayerMenu = ({
  disabled,
  onChoose,
}: {
  disabled: boolean
  onChoose: (use: PictureUse) => void
}): ReactNode => {
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  return (
    <>
      <Tooltip label={words.newLayerHelp} side="top">
        <Button
          size="small"
          aria-haspopup="menu"
          disabled={disabled}
          icon={<Icon of={Layers2} size={14} />}
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect()
            setMenu({ x: left, y: bottom, origin: currentTarget })
          }}
        >
          {words.newLayer}
        </Button>
      </Tooltip>
      {menu && (
        <Menu label={words.newLayer} at={menu} onClose={() => setMenu(null)}>
          {keysOf(resultLayerWords).map((use) => (
            <MenuRow
              key={use}
              icon={kindIcons[kindOfUse[use]]}
              label={resultLayerWords[use].label}
              onClick={() => {
                setMenu(null)
                onChoose(use)
              }}
            />
          ))}
        </Menu>
      )}
    </>
  )
}
