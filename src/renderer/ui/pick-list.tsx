import type { DragEvent, ReactNode } from 'react'
import styles from './pick-list.module.css'

/** Lines under a heading. */
export interface PickGroup {
  label: string
  lines: readonly ReactNode[]
  /** Stands there while there is no line; without it the heading goes too. */
  none?: string | undefined
}

interface PickListProps {
  /** Stands above all. */
  hint?: string
  groups: readonly PickGroup[]
  /** What can be done besides. */
  foot: ReactNode
  /** Takes what is dropped on it. */
  dropProps: { onDragOver: (event: DragEvent) => void; onDrop: (event: DragEvent) => void }
}

/** Kept things to take one of, by groups. */
export const PickList = ({ hint, groups, foot, dropProps }: PickListProps): ReactNode => (
  <div className={styles['box']} {...dropProps}>
    {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
    <div className={styles['entries']}>
      {groups
        .filter(({ lines, none }) => lines.length > 0 || none !== undefined)
        .map(({ label, lines, none }) => (
          <section key={label} aria-label={label}>
            <h3 className={styles['group']}>{label}</h3>
            {lines.length === 0 && <p className={styles['empty']}>{none}</p>}
            <ul>{lines}</ul>
          </section>
        ))}
    </div>
    <div className={styles['foot']}>{foot}</div>
  </div>
)

interface PickLineProps {
  /** What taking it does, in words. */
  label: string
  name: string
  about: string | null
  /** How much there is of it. */
  figure?: number
  onTake: () => void
  /** What else can be done with it. */
  children: ReactNode
}

/** One thing that is kept. */
export const PickLine = ({
  label,
  name,
  about,
  figure,
  onTake,
  children,
}: PickLineProps): ReactNode => (
  <li className={styles['line']}>
    <button type="button" className={styles['entry']} aria-label={label} onClick={onTake}>
      <span className={styles['name']}>{name}</span>
      <span className={styles['about']}>{about}</span>
      {figure !== undefined && <span className={styles['figure']}>{figure}</span>}
    </button>
    {children}
  </li>
)
