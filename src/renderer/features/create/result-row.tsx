import { type ReactNode, memo } from 'react'
import type { PictureMarks } from '#renderer/bridge/use-picture-marks.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { usualSeconds } from '#renderer/parts/usual-seconds.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { JobView } from '#shared/model/job.ts'
import { changeView } from './create-store.ts'
import { fitCells } from './fit-cells.ts'
import { ResultCell } from './result-cell.tsx'
import { ratioOfJob, rowFacts } from './result-facts.ts'
import styles from './result-row.module.css'

const GAP = 8
const MIN_HEIGHT = 140
const MAX_HEIGHT = 240

interface RowProps {
  job: JobView
  model: Model | undefined
  queuePaused: boolean
  marks: PictureMarks | null
  /** Pixels there are from left to right. */
  space: number
}

/** One job: what was asked, its figures, its pictures. */
export const ResultRow = memo(({ job, model, queuePaused, marks, space }: RowProps): ReactNode => {
  const { run } = useCommands()
  const grid = fitCells({
    count: job.tasks.length,
    ratio: ratioOfJob(job),
    space,
    gap: GAP,
    minHeight: MIN_HEIGHT,
    maxHeight: MAX_HEIGHT,
  })
  // What is usual is known of the service’s models, not of the drawing on this machine.
  const usual = job.engine === 'demo' ? null : usualSeconds(model)
  const open = (assetId: string | null): void => {
    changeView({ selected: assetId })
    run('open-viewer')
  }
  return (
    <article className={styles['row']}>
      <header className={styles['head']}>
        <h2 className={styles['title']} title={job.title}>
          {job.title}
        </h2>
        <p className={styles['facts']}>
          {rowFacts(job, model).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </header>
      <div
        className={styles['cells']}
        style={{ gridTemplateColumns: `repeat(${grid.columns}, ${grid.width}px)` }}
      >
        {job.tasks.map((task) => (
          <div key={task.uuid} style={{ blockSize: grid.height }}>
            <ResultCell
              job={job}
              task={task}
              usual={usual}
              queuePaused={queuePaused}
              marks={marks}
              onOpen={() => open(task.assetId)}
            />
          </div>
        ))}
      </div>
    </article>
  )
})
