import {
  AudioLines,
  Boxes,
  Clapperboard,
  Images,
  Keyboard,
  Layers,
  ListVideo,
  type LucideIcon,
  Settings,
  Sparkles,
  UsersRound,
  Wallet,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { openTasks } from '#renderer/bridge/job-list.ts'
import { useJobs } from '#renderer/bridge/queries.ts'
import { keysOf } from '#renderer/commands/commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { type CommandId, commandWords } from '#renderer/words/command-words.ts'
import { badgeCount } from '#renderer/words/numbers.ts'
import { appWords as words } from '#renderer/words/surfaces.ts'
import { useAppStore } from './app-store.ts'
import styles from './rail.module.css'
import { useSpring } from './use-spring.ts'

interface Place {
  id: CommandId
  label: string
  icon: LucideIcon
}

const work: readonly Place[] = [
  { id: 'go-create', label: words.create, icon: Sparkles },
  { id: 'go-canvas', label: words.canvas, icon: Layers },
  { id: 'go-library', label: words.library, icon: Images },
  { id: 'go-characters', label: words.characters, icon: UsersRound },
  { id: 'go-video', label: words.video, icon: Clapperboard },
  { id: 'go-sound', label: words.sound, icon: AudioLines },
  { id: 'go-models', label: words.models, icon: Boxes },
  { id: 'go-spend', label: words.spend, icon: Wallet },
]

const rest: readonly Place[] = [
  { id: 'open-queue', label: words.queue, icon: ListVideo },
  { id: 'go-settings', label: words.settings, icon: Settings },
  { id: 'keyboard-sheet', label: words.keys, icon: Keyboard },
]

/** How many tasks are still open. */
const useOpenTasks = (): number => {
  const { jobs, beyond } = useJobs().data ?? { jobs: [], beyond: 0 }
  return openTasks(jobs) + beyond
}

const Entry = ({ id, label, icon }: Place): ReactNode => {
  const { run } = useCommands()
  const open = useOpenTasks()
  const current = useAppStore((state) => `go-${state.surface}` === id)
  const pressed = useAppStore((state) => state.queueOpen)
  const springs = useSpring(id === 'go-canvas', () => run(id))
  return (
    <Tooltip label={commandWords[id]} keys={keysOf(id)} side="right">
      <button
        type="button"
        className={styles['entry']}
        aria-current={current ? 'page' : undefined}
        aria-pressed={id === 'open-queue' ? pressed : undefined}
        onClick={() => run(id)}
        {...springs}
      >
        <span className={styles['icon']}>
          <Icon of={icon} size={18} />
          {id === 'open-queue' && open > 0 && (
            <span className={styles['badge']}>
              <Badge kind="count">{badgeCount(open)}</Badge>
            </span>
          )}
        </span>
        {label}
      </button>
    </Tooltip>
  )
}

/** The places of the studio, down the left side. */
export const Rail = (): ReactNode => (
  <nav className={styles['rail']} aria-label={words.navigation}>
    {work.map((place) => (
      <Entry key={place.id} {...place} />
    ))}
    <span className={styles['space']} />
    {rest.map((place) => (
      <Entry key={place.id} {...place} />
    ))}
  </nav>
)
