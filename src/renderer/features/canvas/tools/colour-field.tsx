import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import styles from './colour-field.module.css'

interface ColourFieldProps {
  id?: string
  label: string
  value: string
  onChange: (colour: string) => void
  /** Called once when the user is done choosing. */
  onCommit?: () => void
}

/** A colour, chosen in the system’s own picker. */
export const ColourField = ({
  id,
  label,
  value,
  onChange,
  onCommit,
}: ColourFieldProps): ReactNode => {
  const input = useRef<HTMLInputElement>(null)
  const commit = useEffectEvent(() => onCommit?.())
  // React hears every colour that is tried; the element tells by another event when it is settled.
  useEffect(() => {
    const element = input.current
    element?.addEventListener('change', commit)
    return () => element?.removeEventListener('change', commit)
  }, [])
  return (
    <span className={styles['colour']} title={label}>
      <input
        ref={input}
        id={id}
        type="color"
        aria-label={label}
        value={value.slice(0, 7)}
        onChange={({ target }) => onChange(target.value)}
      />
    </span>
  )
}
