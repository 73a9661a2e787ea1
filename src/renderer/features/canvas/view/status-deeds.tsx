import { ChevronDown, Maximize, Minus, Plus, Redo2, Undo2, ZoomIn } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { findCommand, keysOf } from '#renderer/commands/commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useDocument, useSession } from '#renderer/features/canvas/use-editor.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Menu, type MenuPlace, MenuRow } from '#renderer/ui/menu.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { canvasWords as words, zoomDeedWords, zoomWords } from '#renderer/words/canvas.ts'
import { keysOf as namesOf } from '#shared/std/typed-object.ts'
import styles from './status-bar.module.css'

/** A step back, and one forth again. */
export const StepButtons = (): ReactNode => {
  const { run } = useCommands()
  const able = {
    undo: useDocument(({ past }) => past.length > 0),
    redo: useDocument(({ future }) => future.length > 0),
  }
  return (
    <span className={styles['aids']}>
      {(['undo', 'redo'] as const).map((deed) => (
        <IconButton
          key={deed}
          side="top"
          label={words[deed]}
          keys={keysOf(`canvas-${deed}`)}
          aria-disabled={!able[deed]}
          onClick={() => run(`canvas-${deed}`)}
        >
          <Icon of={deed === 'undo' ? Undo2 : Redo2} size={14} />
        </IconButton>
      ))}
    </span>
  )
}

const zoomIcons = { out: Minus, in: Plus, fit: Maximize } as const

const ZoomButton = ({ to }: { to: keyof typeof zoomIcons }): ReactNode => {
  const { run } = useCommands()
  return (
    <IconButton
      side="top"
      label={zoomDeedWords[to]}
      keys={keysOf(`zoom-${to}`)}
      onClick={() => run(`zoom-${to}`)}
    >
      <Icon of={zoomIcons[to]} size={14} />
    </IconButton>
  )
}

/** How large the picture is shown: a step smaller or larger, as a whole, or at a scale that is chosen. */
export const ZoomButtons = (): ReactNode => {
  const { run } = useCommands()
  const scale = useSession(({ view }) => Math.round(view.scale * 100))
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  return (
    <span className={styles['aids']}>
      <ZoomButton to="out" />
      <Tooltip label={words.zoom} side="top">
        <button
          type="button"
          className={styles['scale']}
          aria-label={words.zoomAt(scale)}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { left, top } = currentTarget.getBoundingClientRect()
            setMenu({ x: left, y: top, origin: currentTarget })
          }}
        >
          {`${scale} %`}
          <Icon of={ChevronDown} size={12} />
        </button>
      </Tooltip>
      {menu && (
        <Menu label={words.zoom} at={menu} onClose={() => setMenu(null)}>
          {namesOf(zoomWords).map((id) => (
            <MenuRow
              key={id}
              icon={findCommand(id)?.icon ?? ZoomIn}
              label={zoomWords[id]}
              keys={keysOf(id)}
              onClick={() => {
                setMenu(null)
                run(id)
              }}
            />
          ))}
        </Menu>
      )}
      <ZoomButton to="in" />
      <ZoomButton to="fit" />
    </span>
  )
}
