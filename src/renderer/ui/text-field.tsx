import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './text-field.module.css'

interface TextFieldProps extends ComponentProps<'input'> {
  /** Stands inside the field at its end. */
  end?: ReactNode
  start?: ReactNode
}

/** A one-line text. */
export const TextField = ({ start, end, className, ...rest }: TextFieldProps): ReactNode => (
  <span className={classes(styles['box'], className)}>
    {start}
    <input spellCheck={false} autoComplete="off" {...rest} className={styles['input']} />
    {end}
  </span>
)
