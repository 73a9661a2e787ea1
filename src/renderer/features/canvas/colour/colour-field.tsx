import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import { useEditor, useMounted } from '#renderer/features/canvas/use-editor.ts'
import { Popover } from '#renderer/ui/popover.tsx'
import { colourWords as words } from '#renderer/words/colours.ts'
import styles from './colour-field.module.css'
import { ColourPicker } from './colour-picker.tsx'
import { pickedColour, written } from './picked-colour.ts'
import { noteUsed } from './used-colours.ts'

interface ColourFieldProps {
  label: string
  value: string
  /** Hears every colour that is tried. */
  onChange: (colour: string) => void
  /** Called once at the end of each gesture that tried some. */
  onCommit?: () => void
  /** It may be less than opaque. */
  hasOpacity?: boolean
  /** Where its picker opens. */
  side?: 'bottom' | 'left'
}

/** Tells the end of a gesture once, however it ends; `change` is a part of one. */
const useGesture = ({
  value,
  onChange,
  onCommit,
}: Pick<ColourFieldProps, 'value' | 'onChange' | 'onCommit'>) => {
  const tried = useRef<string | null>(null)
  const settle = useEffectEvent(() => {
    if (tried.current === null) return
    tried.current = null
    onCommit?.()
  })
  useEffect(() => {
    window.addEventListener('pointerup', settle)
    return () => {
      window.removeEventListener('pointerup', settle)
      settle()
    }
  }, [])
  return {
    change: (colour: string): void => {
      if (colour === (tried.current ?? value)) return
      tried.current = colour
      onChange(colour)
    },
    settle: (): void => settle(),
  }
}

/** A colour, chosen in a box of its own. */
export const ColourField = ({
  label,
  value,
  hasOpacity = false,
  side = 'bottom',
  ...hears
}: ColourFieldProps): ReactNode => {
  const shown = hasOpacity ? value : value.slice(0, 7)
  const { session } = useEditor()
  const mounted = useMounted()
  const { change, settle } = useGesture({ ...hears, value: shown })
  const [openedAt, setOpenedAt] = useState<string | null>(null)

  const open = (next: boolean): void => {
    settle()
    if (!next && openedAt !== null && openedAt !== shown) noteUsed(shown)
    setOpenedAt(next ? shown : null)
  }

  const pick = (): void => {
    open(false)
    let taken: string | null = null
    const { opacity } = pickedColour(shown)
    session.setState(({ tool }) => ({
      tool: 'eyedropper',
      picking: {
        toolBefore: tool,
        take: (colour) => {
          taken = written({ ...pickedColour(colour), opacity })
          hears.onChange(taken)
        },
        settle: () => {
          if (taken === null) return
          hears.onCommit?.()
          noteUsed(taken)
        },
      },
    }))
    mounted?.machine.focus()
  }

  return (
    <Popover
      open={openedAt !== null}
      onOpenChange={open}
      label={label}
      side={side}
      trigger={
        <button
          type="button"
          className={styles['colour']}
          aria-label={words.of(label, shown)}
          title={words.of(label, shown)}
          style={{ '--colour': shown } as CSSProperties}
        />
      }
    >
      <ColourPicker
        value={shown}
        hasOpacity={hasOpacity}
        onChange={change}
        onSettle={settle}
        onPick={pick}
      />
    </Popover>
  )
}
