import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDismissNotice } from '#renderer/bridge/mutations.ts'
import { useStatus } from '#renderer/bridge/queries.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { commandWords } from '#renderer/words/command-words.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { appWords as words } from '#renderer/words/surfaces.ts'
import styles from './notices.module.css'

/** Standing messages, until each is closed. */
export const Notices = (): ReactNode => {
  const notices = useStatus().data?.notices ?? []
  const { mutate: dismiss } = useDismissNotice()
  const { run } = useCommands()
  if (notices.length === 0) return null
  return (
    <section className={styles['notices']} aria-label={words.messages}>
      {notices.map(({ id, failure }) => {
        const { title, next, command } = failureWords(failure)
        return (
          <Notice key={id} title={title} text={next}>
            {command !== undefined && (
              <Button size="small" onClick={() => run(command)}>
                {commandWords[command]}
              </Button>
            )}
            <IconButton label={words.dismiss} onClick={() => dismiss({ id })}>
              <Icon of={X} size={14} />
            </IconButton>
          </Notice>
        )
      })}
    </section>
  )
}
