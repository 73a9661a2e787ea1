import type { ReactNode } from 'react'
import { Collapsible } from '#renderer/ui/collapsible.tsx'
import { moveFocus } from '#renderer/ui/move-focus.ts'
import { canvasWords } from '#renderer/words/canvas.ts'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import { timeOfDay } from '#renderer/words/time.ts'
import { useFoldStore } from './fold-store.ts'
import styles from './history.module.css'
import { historyRows } from './history-rows.ts'
import { Snapshots } from './snapshots.tsx'
import { useDocument, useEditor } from './use-editor.ts'

const intoView = (row: HTMLElement | null): void => row?.scrollIntoView({ block: 'nearest' })

/** All steps; choosing one goes there. */
const Steps = (): ReactNode => {
  const { store } = useEditor().editor
  const state = useDocument()
  const rows = historyRows(state)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the rows in it
    <ol className={styles['steps']} aria-label={words.allSteps} onKeyDown={moveFocus}>
      {rows.map(({ id, name, at, steps }) => {
        const isCurrent = steps === state.past.length
        return (
          <li key={id}>
            <button
              ref={isCurrent ? intoView : null}
              type="button"
              data-entry
              className={styles['step']}
              data-undone={steps > state.past.length ? '' : undefined}
              aria-current={isCurrent ? 'step' : undefined}
              onClick={() => store.goTo(steps)}
            >
              <span className={styles['name']}>{name ?? canvasWords.start}</span>
              {at !== null && <span className={styles['time']}>{timeOfDay(at)}</span>}
            </button>
          </li>
        )
      })}
    </ol>
  )
}

/** What was done to the canvas, step by step, and states of it that were kept by name. */
export const History = (): ReactNode => {
  const open = useFoldStore((state) => state.history)
  const { past } = useDocument()
  return (
    <section className={styles['history']} aria-label={canvasWords.history}>
      <Collapsible
        label={canvasWords.history}
        hint={words.stepCount(past.length)}
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
