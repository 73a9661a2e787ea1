import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './icon-button.module.css'
import { Tooltip } from './tooltip.tsx'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'aria-label'> {
  /** What it does, for the tooltip and for screen readers. */
  label: string
  keys?: string | undefined
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** Drawn as pressed; leave out for a button that does not stay down. */
  pressed?: boolean
}

/** A square button with an icon, a tooltip and a name. */
export const IconButton = ({
  label,
  keys,
  side = 'bottom',
  pressed,
  className,
  ...rest
}: IconButtonProps): ReactNode => (
  <Tooltip label={label} keys={keys} side={side}>
    <button
      {...rest}
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      className={classes(styles['button'], className)}
    />
  </Tooltip>
)
