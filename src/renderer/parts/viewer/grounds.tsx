import type { ReactNode } from 'react'
import { Choices } from '#renderer/ui/choices.tsx'
import { viewerWords as words } from '#renderer/words/surfaces.ts'
import styles from './grounds.module.css'

/** What lies behind a picture with clear parts. */
export const grounds = ['checker', 'dark', 'light', 'colour'] as const
export type Ground = (typeof grounds)[number]

const options = grounds.map((value) => ({
  value,
  label: words.grounds[value],
  icon: <span className={styles['swatch']} data-ground={value} aria-hidden />,
}))

/** Chooses what lies behind clear parts. */
export const GroundChoice = ({
  value,
  onChange,
}: {
  value: Ground
  onChange: (ground: Ground) => void
}): ReactNode => (
  <div className={styles['choice']}>
    <Choices label={words.ground} value={value} options={options} onChange={onChange} />
  </div>
)
