import type { ReactNode } from 'react'
import styles from './keys.module.css'

const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

const names: Readonly<Record<string, string>> = {
  $mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Space: 'Space',
  Delete: isMac ? '⌫' : 'Del',
  Comma: ',',
}

const capOf = (key: string): string => names[key] ?? (key.length === 1 ? key.toUpperCase() : key)

/** A key binding such as `$mod+Enter`, drawn as key caps. */
export const Keys = ({ keys }: { keys: string }): ReactNode => (
  <span className={styles['keys']}>
    {keys.split('+').map((key) => (
      <kbd key={key} className={styles['cap']}>
        {capOf(key)}
      </kbd>
    ))}
  </span>
)
