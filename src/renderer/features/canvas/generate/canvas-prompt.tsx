import { History } from 'lucide-react'
import type { ReactNode } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { PromptHistory } from '#renderer/parts/prompt-history.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { historyWords } from '#renderer/words/history.ts'
import styles from './canvas-prompt.module.css'
import { changeGenerate, useGenerateStore } from './generate-store.ts'

const PROMPT = 'canvas-prompt'

/** Puts the keyboard's focus into the words for what is to be generated. */
export const focusCanvasPrompt = (): void => document.getElementById(PROMPT)?.focus()

const close = (): void => changeGenerate({ historyOpen: false })

/** What is wanted in words, and those that were run before. */
export const CanvasPrompt = ({ operation }: { operation: string }): ReactNode => {
  const { prompt, historyOpen } = useGenerateStore()
  return (
    <div className={styles['prompt']}>
      <TextArea
        id={PROMPT}
        aria-label={words.prompt}
        placeholder={words.promptHint}
        rows={2}
        value={prompt}
        onChange={({ target }) => changeGenerate({ prompt: target.value })}
      />
      <span className={styles['tools']}>
        <IconButton
          label={historyWords.title}
          keys={keysOf('canvas-prompts')}
          onClick={() => changeGenerate({ historyOpen: true })}
        >
          <Icon of={History} size={14} />
        </IconButton>
      </span>
      <PromptHistory
        open={historyOpen}
        operation={operation}
        onClose={close}
        onTake={(text) => {
          changeGenerate({ prompt: text, historyOpen: false })
          focusCanvasPrompt()
        }}
      />
    </div>
  )
}
