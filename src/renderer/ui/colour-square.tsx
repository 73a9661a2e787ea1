import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
} from 'react'
import styles from './colour-square.module.css'

/** A place in the square, 0–1 from its left and from its bottom. */
export interface SquarePlace {
  across: number
  up: number
}

interface ColourSquareProps extends SquarePlace {
  label: string
  /** The value in words. */
  valueText: string
  /** The strongest colour of the square, and the one at the place. */
  hue: string
  colour: string
  onChange: (place: SquarePlace) => void
}

const directions: Partial<Record<string, SquarePlace>> = {
  ArrowLeft: { across: -1, up: 0 },
  ArrowRight: { across: 1, up: 0 },
  ArrowUp: { across: 0, up: 1 },
  ArrowDown: { across: 0, up: -1 },
}
const [STEP, LARGE_STEP] = [0.01, 0.1]

const within = (share: number): number => Math.min(1, Math.max(0, share))

/** Two parts of a colour, chosen at one place: grey to strong across, dark to bright upwards. */
export const ColourSquare = ({
  label,
  valueText,
  hue,
  colour,
  across,
  up,
  onChange,
}: ColourSquareProps): ReactNode => {
  const dragging = useRef(false)
  const moveTo = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    onChange({
      across: within((clientX - left) / width),
      up: within(1 - (clientY - top) / height),
    })
  }
  const byKey = (event: KeyboardEvent): void => {
    const direction = directions[event.key]
    if (!direction) return
    event.preventDefault()
    const step = event.shiftKey ? LARGE_STEP : STEP
    onChange({
      across: within(across + direction.across * step),
      up: within(up + direction.up * step),
    })
  }
  return (
    <div
      className={styles['square']}
      style={
        {
          '--hue': hue,
          '--colour': colour,
          '--across': `${across * 100}%`,
          '--down': `${(1 - up) * 100}%`,
        } as CSSProperties
      }
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no tag of the page has two directions
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(across * 100)}
      aria-valuetext={valueText}
      onKeyDown={byKey}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        dragging.current = true
        moveTo(event)
      }}
      onPointerMove={(event) => {
        if (dragging.current) moveTo(event)
      }}
      onLostPointerCapture={() => {
        dragging.current = false
      }}
    >
      <span className={styles['knob']} />
    </div>
  )
}
