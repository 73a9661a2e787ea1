import { GitBranch } from 'lucide-react'
import type { ReactNode } from 'react'
import { throughHistory } from '#renderer/editor/deeds/go-through-history.ts'
import { useEditor } from '#renderer/features/canvas/use-editor.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import { timeOfDay } from '#renderer/words/time.ts'
import type { BranchRow } from './history-rows.ts'
import styles from './history.module.css'

/** What goes on from a step besides what follows it; choosing one goes over to its end. */
export const Branches = ({
  branches,
  onLeave,
}: {
  branches: readonly BranchRow[]
  /** Called before the one that is chosen becomes a part of the line, and is gone from here. */
  onLeave: () => void
}): ReactNode => {
  const editor = useEditor()
  return (
    <ul className={styles['branches']} aria-label={words.branches(branches.length)}>
      {branches.map(({ id, first, steps, at }) => {
        const label = words.branch(first, steps)
        return (
          <li key={id}>
            <button
              type="button"
              data-entry
              className={styles['step']}
              title={words.goToBranch(label)}
              onClick={() => {
                onLeave()
                throughHistory(editor).goToBranch(id)
              }}
            >
              <Icon of={GitBranch} size={14} />
              <span className={styles['name']}>{label}</span>
              <span className={styles['time']}>{timeOfDay(at)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
