import { Search } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './pick-entry.module.css'
import { TextField } from './text-field.tsx'

interface PickEntryProps {
  /** Before its words. */
  picture?: ReactNode
  /** Its name and what belongs to it, in one line. */
  name: ReactNode
  /** A quiet figure at the end of that line. */
  facts?: ReactNode
  /** What it is, or why it cannot be taken. */
  about?: ReactNode
  chosen?: boolean
  disabled: boolean
  onPick: () => void
  /** Each line is cut off where it is too long. */
  short?: boolean
}

/** Something to take, with a picture and two lines of words; `moveFocus` stops at it. */
export const PickEntry = ({
  picture,
  name,
  facts,
  about,
  chosen,
  disabled,
  onPick,
  short = false,
}: PickEntryProps): ReactNode => (
  <button
    type="button"
    data-entry
    aria-pressed={chosen}
    aria-disabled={disabled}
    data-short={short ? '' : undefined}
    className={styles['entry']}
    onClick={disabled ? undefined : onPick}
  >
    {picture}
    <span className={styles['words']}>
      <span className={styles['name']}>
        {name}
        {facts !== undefined && <span className={styles['facts']}>{facts}</span>}
      </span>
      {about !== undefined && <span className={styles['about']}>{about}</span>}
    </span>
  </button>
)

/** The field above a list of things to take. */
export const PickSearch = ({
  label,
  ...input
}: { label: string } & Pick<
  ComponentProps<typeof TextField>,
  'value' | 'onChange' | 'onKeyDown'
>): ReactNode => (
  <div className={styles['search']}>
    <TextField start={<Icon of={Search} />} placeholder={label} aria-label={label} {...input} />
  </div>
)
