import { FolderOpen, KeyRound, Sparkles, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
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
  change: SettingsChange
  command: CommandId
}

const ways: readonly Way[] = [
  {
    title: words.demo,
    text: words.demoText,
    icon: Sparkles,
    change: { engine: 'demo' },
    command: 'focus-prompt',
  },
  { title: words.key, text: words.keyText, icon: KeyRound, change: {}, command: 'add-key' },
  { title: words.look, text: words.lookText, icon: FolderOpen, change: {}, command: 'go-library' },
]

/** The first screen: what this is, and three ways in. */
export const Welcome = (): ReactNode => {
  const { mutate: change, isPending } = useChangeSettings()
  const { run } = useCommands()
  return (
    <main className={styles['welcome']}>
      <WelcomeArt />
      <div className={styles['content']}>
        <span className={styles['mark']} aria-hidden />
        <h1 className={styles['title']}>{words.title}</h1>
        <p className={styles['text']}>{words.text}</p>
        <ul className={styles['ways']}>
          {ways.map((way, index) => (
            <li key={way.title}>
              <button
                type="button"
                className={styles['way']}
                data-first={index === 0 ? '' : undefined}
                disabled={isPending}
                onClick={() =>
                  change(
                    { ...way.change, welcomed: true },
                    { onSuccess: () => requestAnimationFrame(() => run(way.command)) },
                  )
                }
              >
                <Icon of={way.icon} size={20} />
                <span className={styles['name']}>{way.title}</span>
                <span className={styles['about']}>{way.text}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className={styles['foot']}>{words.footnote}</p>
      </div>
    </main>
  )
}
