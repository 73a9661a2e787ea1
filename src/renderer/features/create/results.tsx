import { Sparkles } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useCatalogue, useJobs, useStatus } from '#renderer/bridge/queries.ts'
import { type PictureMarks, usePictureMarks } from '#renderer/bridge/use-picture-marks.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { Unseen } from '#renderer/ui/unseen.tsx'
import { useWidth } from '#renderer/ui/use-width.ts'
import { createWords as words, examplePrompts } from '#renderer/words/create.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import type { JobView } from '#shared/model/job.ts'
import { findOperation } from '#shared/operations/index.ts'
import { changeForm, changeView, useCreateStore } from './create-store.ts'
import { ResultRow } from './result-row.tsx'
import styles from './results.module.css'
import { useCreateActions } from './use-create-actions.ts'
import { operationsAt, type Workplace } from './workplaces.ts'

const Empty = (): ReactNode => {
  const isDemo = useStatus().data?.engine.engine === 'demo'
  const workplace = useCreateStore((state) => state.workplace)
  const { focusPrompt } = useCreateActions()
  return (
    <EmptyState
      icon={<Icon of={Sparkles} size={28} />}
      title={words.empty[workplace].title}
      text={words.empty[workplace].text}
    >
      <div className={styles['examples']}>
        {examplePrompts[workplace].map((prompt) => (
          <button
            key={prompt}
            type="button"
            className={styles['example']}
            onClick={() => {
              changeForm({ prompt, originalPrompt: null })
              focusPrompt()
            }}
          >
            {prompt}
          </button>
        ))}
      </div>
      {isDemo && <p className={styles['demo']}>{words.emptyDemo}</p>}
    </EmptyState>
  )
}

/** Selects the newest picture whenever nothing is selected. */
const useNewestSelected = (jobs: readonly JobView[], marks: PictureMarks | null): void => {
  const isSelected = useCreateStore((state) => state.selected !== null)
  const newest = jobs
    .flatMap((job) => job.tasks.flatMap((task) => task.assetId ?? []))
    .find((id) => (marks?.indexOf(id) ?? -1) !== -1)
  useEffect(() => {
    if (!isSelected && newest !== undefined) changeView({ selected: newest })
  }, [isSelected, newest])
}

/** Whether a job belongs to a workplace; what is in no list there is shown elsewhere. */
const isMadeAt = (workplace: Workplace, { operation: id }: JobView): boolean => {
  const operation = findOperation(id)
  if (!operation) return workplace === 'create'
  return operationsAt(workplace).includes(operation)
}

/** The middle: one row per job, newest first. */
export const Results = (): ReactNode => {
  const [ref, width] = useWidth()
  const jobs = useJobs()
  const models = useCatalogue().data?.models ?? []
  const marks = usePictureMarks()
  const workplace = useCreateStore((state) => state.workplace)
  const shown = (jobs.data?.jobs ?? []).filter((job) => isMadeAt(workplace, job))
  useNewestSelected(shown, marks)
  return (
    <section className={styles['scroll']} aria-label={words.results}>
      <Unseen heading>{words.results}</Unseen>
      <div ref={ref} className={styles['rows']}>
        {jobs.isPending && <Skeleton height={232} />}
        {jobs.isSuccess && shown.length === 0 && <Empty />}
        {width > 0 &&
          shown.map((job) => (
            <ResultRow
              key={job.id}
              job={job}
              model={findModel({ models }, job.model)}
              queuePaused={jobs.data?.queuePaused ?? false}
              marks={marks}
              space={width}
            />
          ))}
      </div>
    </section>
  )
}
