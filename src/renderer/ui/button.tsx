import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** `primary`: the one thing to do here. `plain`: text only until hovered. */
  kind?: 'primary' | 'normal' | 'plain' | 'danger'
  size?: 'large' | 'normal' | 'small'
  icon?: ReactNode
  /** A quiet figure after the label: a price, a key. */
  aside?: ReactNode
  submit?: boolean
}

/** A button with words on it. */
export const Button = ({
  kind = 'normal',
  size = 'normal',
  icon,
  aside,
  submit = false,
  className,
  children,
  ...rest
}: ButtonProps): ReactNode => (
  <button
    {...rest}
    type={submit ? 'submit' : 'button'}
    className={classes(
      styles['button'],
      styles[kind],
      size === 'normal' ? undefined : styles[size],
      className,
    )}
  >
    {icon}
    {children !== undefined && <span className={styles['label']}>{children}</span>}
    {aside !== undefined && <span className={styles['aside']}>{aside}</span>}
  </button>
)
