import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import styles from './picture-cards.module.css'

/** A value that is chosen by what it looks like. */
export interface PictureOption<Value extends string> {
  value: Value
  label: string
  /** Fills the upper part of the card. */
  picture: ReactNode
  /** A sentence on it, read below the cards while it is chosen, focused or pointed at. */
  about?: string | undefined
}

interface PictureCardsProps<Value extends string> {
  label: string
  value: Value
  options: readonly PictureOption<Value>[]
  onChange: (value: Value) => void
  disabled?: boolean | undefined
  describedBy?: string | undefined
}

/** How far each key goes: cards, or rows of them. */
const steps: Partial<Record<string, { cards: number; rows: number }>> = {
  ArrowRight: { cards: 1, rows: 0 },
  ArrowLeft: { cards: -1, rows: 0 },
  ArrowDown: { cards: 0, rows: 1 },
  ArrowUp: { cards: 0, rows: -1 },
}

/** Moves the focus among the cards as they lie; it is chosen with Enter, the space bar or a click. */
const moveInGrid = (event: KeyboardEvent<HTMLElement>): void => {
  const cards = [...(event.currentTarget.closest('ul')?.querySelectorAll('button') ?? [])]
  const at = cards.findIndex((card) => card === event.currentTarget)
  const top = cards[0]?.offsetTop
  const columns = cards.filter((card) => card.offsetTop === top).length
  const step = steps[event.key]
  const ends: Partial<Record<string, number>> = { Home: 0, End: cards.length - 1 }
  const to = step ? at + step.cards + step.rows * columns : ends[event.key]
  if (to === undefined) return
  cards[to]?.focus()
  event.preventDefault()
}

/** A few values side by side, each with a small picture of what it does, one of them taken. */
export const PictureCards = <Value extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
  describedBy,
}: PictureCardsProps<Value>): ReactNode => {
  const id = useId()
  const [looked, setLooked] = useState<Value | null>(null)
  const shown = options.find((option) => option.value === (looked ?? value))
  const stop = options.some((option) => option.value === value) ? value : options[0]?.value
  return (
    <div className={styles['box']} onPointerLeave={() => setLooked(null)}>
      <ul aria-label={label} aria-describedby={describedBy} className={styles['cards']}>
        {options.map((option, at) => (
          <li key={option.value}>
            <button
              type="button"
              aria-pressed={option.value === value}
              aria-describedby={option.about === undefined ? undefined : `${id}-${at}`}
              disabled={disabled}
              tabIndex={option.value === stop ? 0 : -1}
              className={styles['card']}
              onKeyDown={moveInGrid}
              onClick={() => onChange(option.value)}
              onFocus={() => setLooked(option.value)}
              onBlur={() => setLooked(null)}
              onPointerEnter={() => setLooked(option.value)}
            >
              <span className={styles['picture']}>{option.picture}</span>
              <span className={styles['label']}>{option.label}</span>
            </button>
            <span id={`${id}-${at}`} hidden>
              {option.about}
            </span>
          </li>
        ))}
      </ul>
      {options.some(({ about }) => about !== undefined) && (
        <p className={styles['about']} aria-hidden>
          {shown?.about}
        </p>
      )}
    </div>
  )
}
