import type { ReactNode } from 'react'
import { bindingGroups } from '#renderer/commands/sheet.ts'
import { KeyboardSheet } from '#renderer/parts/keyboard-sheet.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { paletteWords as words } from '#renderer/words/command-words.ts'
import { changeApp, useAppStore } from './app-store.ts'
import styles from './sheet.module.css'

/** All keys in one place. */
export const Sheet = (): ReactNode => {
  const open = useAppStore((state) => state.sheetOpen)
  return (
    <Dialog
      open={open}
      onClose={() => changeApp({ sheetOpen: false })}
      title={words.sheet}
      closeLabel={words.close}
    >
      <div className={styles['body']}>
        <KeyboardSheet groups={bindingGroups()} />
      </div>
    </Dialog>
  )
}
