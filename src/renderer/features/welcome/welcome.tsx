import { ChevronRight, FolderOpen, KeyRound, Sparkles, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { welcomeWords as words } from '#renderer/words/settings.ts'
import type { CommandId } from '#renderer/words/command-words.ts'
import type { SettingsChange } from '#shared/model/settings.ts'
import { WelcomeArt } from './welcome-art.tsx'
import styles from './welcome.module.css'

interface Way {
  title: string
  text: string
  icon: LucideIcon
  command: CommandId
}

const ways: readonly Way[] = [
  { title: words.key, text: words.keyText, icon: KeyRound, command: 'add-key' },
  { title: words.look, text: words.lookText, icon: FolderOpen, command: 'go-library' },
]

/** The first screen: what this is, one way to begin, and two others. */
export const Welcome = (): ReactNode => {
  const { mutate: change, isPending } = useChangeSettings()
  const { run } = useCommands()
  const begin = (command: CommandId, also: SettingsChange = {}): void =>
    change(
      { ...also, welcomed: true },
      { onSuccess: () => requestAnimationFrame(() => run(command)) },
    )
  return (
    <main className={styles['welcome']}>
      <div className={styles['content']}>
        <span className={styles['mark']} aria-hidden />
        <h1 className={styles['title']}>{words.title}</h1>
        <p className={styles['text']}>{words.text}</p>
        <Button
          kind="primary"
          size="large"
          className={styles['first']}
          icon={<Icon of={Sparkles} />}
          disabled={isPending}
          onClick={() => begin('focus-prompt', { engine: 'demo' })}
        >
          {words.demo}
        </Button>
        <p className={styles['about']}>{words.demoText}</p>
        <ul className={styles['ways']}>
          {ways.map(({ title, text, icon, command }) => (
            <li key={title}>
              <button
                type="button"
                className={styles['way']}
                disabled={isPending}
                onClick={() => begin(command)}
              >
                <Icon of={icon} size={18} />
                <span>
                  <span className={styles['name']}>{title}</span>
                  <span className={styles['hint']}>{text}</span>
                </span>
                <Icon of={ChevronRight} />
              </button>
            </li>
          ))}
        </ul>
        <p className={styles['foot']}>{words.footnote}</p>
      </div>
      <WelcomeArt />
    </main>
  )
}
