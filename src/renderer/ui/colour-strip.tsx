import { Slider as Base } from '@base-ui/react/slider'
import type { CSSProperties, ReactNode } from 'react'
import styles from './colour-strip.module.css'

interface ColourStripProps {
  label: string
  /** The value in words. */
  valueText: string
  value: number
  max: number
  onChange: (value: number) => void
  /** From the colour at one end to that at the other; left out: all hues. */
  ends?: readonly [from: string, to: string]
}

/** One part of a colour, chosen along a strip that shows what each place of it stands for. */
export const ColourStrip = ({
  label,
  valueText,
  value,
  max,
  onChange,
  ends,
}: ColourStripProps): ReactNode => (
  <Base.Root
    className={styles['root']}
    value={value}
    min={0}
    max={max}
    step={1}
    largeStep={10}
    onValueChange={(next) => onChange(next)}
  >
    <Base.Control className={styles['control']}>
      <Base.Track
        className={styles['track']}
        data-ends={ends ? '' : undefined}
        style={ends && ({ '--from': ends[0], '--to': ends[1] } as CSSProperties)}
      >
        <Base.Thumb
          className={styles['thumb']}
          aria-label={label}
          getAriaValueText={() => valueText}
        />
      </Base.Track>
    </Base.Control>
  </Base.Root>
)
