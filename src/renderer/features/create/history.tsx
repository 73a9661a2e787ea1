import { History } from 'lucide-react'
import type { ReactNode } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { PromptHistory } from '#renderer/parts/prompt-history.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { historyWords as words } from '#renderer/words/history.ts'
import { changeForm, changeView, useCreateStore } from './create-store.ts'

const close = (): void => changeView({ historyOpen: false })

/** Prompts of this workplace that were run; one that is taken goes into its form. */
export const FormHistory = ({ field }: { field: 'prompt' | 'speech' }): ReactNode => {
  const open = useCreateStore((state) => state.historyOpen)
  const operation = useCreateStore((state) => state.chosen[state.workplace])
  return (
    <PromptHistory
      open={open}
      operation={operation}
      onClose={close}
      onTake={(text) => {
        changeForm(field === 'prompt' ? { prompt: text, originalPrompt: null } : { speech: text })
        changeView({ historyOpen: false, enhanceJob: null })
      }}
    />
  )
}

/** Opens them. */
export const HistoryButton = (): ReactNode => (
  <IconButton
    label={words.title}
    keys={keysOf('prompt-history')}
    onClick={() => changeView({ historyOpen: true })}
  >
    <Icon of={History} size={14} />
  </IconButton>
)
