import type { ReactNode } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { bindingGroups } from '#renderer/commands/sheet.ts'
import { KeyboardSheet } from '#renderer/parts/keyboard-sheet.tsx'
import { Keys } from '#renderer/ui/keys.tsx'
import { settingsWords as words } from '#renderer/words/settings.ts'
import styles from './keyboard-section.module.css'

/** All keys. */
export const KeyboardSection = (): ReactNode => (
  <>
    <p className={styles['intro']}>
      {words.keyboardIntro} <Keys keys={keysOf('open-palette') ?? ''} />
    </p>
    <KeyboardSheet groups={bindingGroups()} />
  </>
)
