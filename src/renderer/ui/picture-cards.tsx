import { type ReactNode, useId, useState } from 'react'
import { moveInGrid } from './move-focus.ts'
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
              data-card
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
