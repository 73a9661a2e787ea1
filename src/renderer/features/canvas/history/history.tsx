import { GitBranch } from 'lucide-react'
import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { throughHistory } from '#renderer/editor/deeds/go-through-history.ts'
import { useDocument, useEditor } from '#renderer/features/canvas/use-editor.ts'
import { useFoldStore } from '#renderer/features/canvas/view/fold-store.ts'
import { Collapsible } from '#renderer/ui/collapsible.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { moveFocus } from '#renderer/ui/move-focus.ts'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import { canvasWords } from '#renderer/words/canvas.ts'
import { timeOfDay } from '#renderer/words/time.ts'
import { Branches } from './branches.tsx'
import { branchRows, type HistoryRow, historyRows } from './history-rows.ts'
import styles from './history.module.css'
import { Snapshots } from './snapshots.tsx'

type StepProps = Omit<HistoryRow, 'id'> & {
  state: 'done' | 'current' | 'undone'
  goTo: (steps: number) => void
}

/** One step; of hundreds, only those are drawn anew that an undo changes. */
const Step = memo(({ name, at, steps, branches, state, goTo }: StepProps): ReactNode => {
  const [open, setOpen] = useState(false)
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (state === 'current') row.current?.scrollIntoView({ block: 'nearest' })
  }, [state])
  return (
    <li>
      <div className={styles['row']}>
        <button
          ref={row}
          type="button"
          data-entry
          className={styles['step']}
          data-undone={state === 'undone' ? '' : undefined}
          aria-current={state === 'current' ? 'step' : undefined}
          onClick={() => goTo(steps)}
        >
          <span className={styles['name']}>{name ?? canvasWords.start}</span>
          {at !== null && <span className={styles['time']}>{timeOfDay(at)}</span>}
        </button>
        {branches && (
          <button
            type="button"
            data-entry
            className={styles['fork']}
            aria-label={words.branches(branches.length)}
            title={words.branches(branches.length)}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon of={GitBranch} size={14} />
            {branches.length}
          </button>
        )}
      </div>
      {branches && open && <Branches branches={branches} onLeave={() => row.current?.focus()} />}
    </li>
  )
})

/** All steps; choosing one goes there. */
const Steps = (): ReactNode => {
  const editor = useEditor()
  const { goTo } = useMemo(() => throughHistory(editor), [editor])
  const state = useDocument((now) => now)
  const branches = useMemo(() => branchRows(state.branches), [state.branches])
  const rows = historyRows(state, branches)
  const current = state.past.length
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the rows in it
    <ol className={styles['steps']} aria-label={words.allSteps} onKeyDown={moveFocus}>
      {rows.map(({ id, name, at, steps, branches: from }) => (
        <Step
          key={id}
          name={name}
          at={at}
          steps={steps}
          branches={from}
          state={steps === current ? 'current' : steps > current ? 'undone' : 'done'}
          goTo={goTo}
        />
      ))}
    </ol>
  )
}

const StepCount = (): string => {
  const done = useDocument(({ past }) => past.length)
  const undone = useDocument(({ future }) => future.length)
  return words.stepCount(done, done + undone)
}

/** What was done to the canvas, step by step, and states of it that were kept by name. */
export const History = (): ReactNode => {
  const open = useFoldStore((state) => state.history)
  return (
    <section className={styles['history']} aria-label={canvasWords.history}>
      <Collapsible
        label={canvasWords.history}
        hint={<StepCount />}
        open={open}
        onOpenChange={(history) => useFoldStore.setState({ history })}
      >
        <div className={styles['content']}>
          <Steps />
          <Snapshots />
        </div>
      </Collapsible>
    </section>
  )
}
