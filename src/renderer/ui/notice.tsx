import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './notice.module.css'

interface NoticeProps {
  kind?: 'danger' | 'warning' | 'info'
  title: string
  text?: string
  /** Buttons at the end. */
  children?: ReactNode
  className?: string | undefined
}

const icons = { danger: CircleAlert, warning: TriangleAlert, info: Info } as const

/** What happened and what to do, in one strip. */
export const Notice = ({
  kind = 'warning',
  title,
  text,
  children,
  className,
}: NoticeProps): ReactNode => {
  const Icon = icons[kind]
  return (
    <div className={classes(styles['notice'], styles[kind], className)}>
      <Icon size={16} strokeWidth={1.75} className={styles['icon']} />
      <p className={styles['words']}>
        <strong className={styles['title']}>{text === undefined ? title : `${title}.`}</strong>
        {text !== undefined && <span className={styles['text']}> {text}</span>}
      </p>
      {children}
    </div>
  )
}
