import { Meter as Base } from '@base-ui/react/meter'
import type { ReactNode } from 'react'
import styles from './meter.module.css'

interface MeterProps {
  label: string
  /** What the figures are, in words. */
  text: string
  /** Used up, and about to be: in the unit of `max`. */
  used: number
  pending?: number
  max: number
  /** `accent`: the one meter of a card. `quiet`: one among other figures. */
  look?: 'accent' | 'quiet'
}

const share = (part: number, whole: number): string =>
  `${whole === 0 ? 100 : Math.min((100 * part) / whole, 100)}%`

/** How much of a limit is used up. */
export const Meter = ({
  label,
  text,
  used,
  pending = 0,
  max,
  look = 'accent',
}: MeterProps): ReactNode => (
  <Base.Root
    aria-label={label}
    aria-valuetext={text}
    value={used}
    min={0}
    max={Math.max(max, used)}
    className={styles['track']}
    data-look={used >= max ? 'full' : look}
  >
    <span className={styles['pending']} style={{ inlineSize: share(used + pending, max) }} />
    <span className={styles['used']} style={{ inlineSize: share(used, max) }} />
  </Base.Root>
)
