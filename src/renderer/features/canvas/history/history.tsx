import { memo, type ReactNode } from 'react'
import { useDocument, useEditor } from '#renderer/features/canvas/use-editor.ts'
import { useFoldStore } from '#renderer/features/canvas/view/fold-store.ts'
import { Collapsible } from '#renderer/ui/collapsible.tsx'
import { moveFocus } from '#renderer/ui/move-focus.ts'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import { canvasWords } from '#renderer/words/canvas.ts'
import { timeOfDay } from '#renderer/words/time.ts'
import { type HistoryRow, historyRows } from './history-rows.ts'
import styles from './history.module.css'
import { Snapshots } from './snapshots.tsx'

const intoView = (row: HTMLElement | null): void => row?.scrollIntoView({ block: 'nearest' })

/** One step; of hundreds, only those are drawn anew that an undo changes. */
const Step = memo(
  ({
    name,
    at,
    steps,
    state,
    goTo,
  }: Omit<HistoryRow, 'id'> & {
    state: 'done' | 'current' | 'undone'
    goTo: (steps: number) => void
  }): ReactNode => (
    <li>
      <button
        ref={state === 'current' ? intoView : null}
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
    </li>
  ),
)

/** All steps; choosing one goes there. */
const Steps = (): ReactNode => {
  const { store } = useEditor()
  const state = useDocument((now) => now)
  const rows = historyRows(state)
  const current = state.past.length
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the rows in it
    <ol className={styles['steps']} aria-label={words.allSteps} onKeyDown={moveFocus}>
      {rows.map(({ id, name, at, steps }) => (
        <Step
          key={id}
          name={name}
          at={at}
          steps={steps}
          state={steps === current ? 'current' : steps > current ? 'undone' : 'done'}
          goTo={store.goTo}
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
