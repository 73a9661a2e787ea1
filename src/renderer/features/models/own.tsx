import { Boxes } from 'lucide-react'
import type { ReactNode } from 'react'
import { useOwnModels } from '#renderer/bridge/models.ts'
import { useJobs } from '#renderer/bridge/queries.ts'
import { operationIcon } from '#renderer/parts/operation-icon.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { modelsWords as words } from '#renderer/words/models.ts'
import type { JobView } from '#shared/model/job.ts'
import type { OwnModel } from '#shared/model/own-model.ts'
import { MakingRow } from './making-row.tsx'
import { ModelCard } from './model-card.tsx'
import { changeModels } from './models-store.ts'
import styles from './models.module.css'
import { makingWays } from './ways.ts'

interface OwnProps {
  onUse: (model: OwnModel) => void
  onShowJob: (id: string) => void
}

/** Jobs that are to become a model and are not one yet; those that failed stay until they are cleared away. */
const isUnderWay = ({ operation, state, cleared }: JobView): boolean =>
  makingWays.some(({ id }) => id === operation) &&
  state !== 'done' &&
  state !== 'cancelled' &&
  !(cleared && state === 'failed')

const Empty = (): ReactNode => (
  <EmptyState
    icon={<Icon of={Boxes} size={28} />}
    title={words.ownEmptyTitle}
    text={words.ownEmptyText}
  >
    <div className={styles['actions']}>
      {makingWays.map(({ id, title, icon }) => (
        <Button
          key={id}
          icon={<Icon of={operationIcon(icon)} />}
          onClick={() => changeModels({ way: id })}
        >
          {title}
        </Button>
      ))}
    </div>
  </EmptyState>
)

const Section = ({
  title,
  models,
  onUse,
}: {
  title: string
  models: readonly OwnModel[]
  onUse: OwnProps['onUse']
}): ReactNode =>
  models.length > 0 && (
    <section className={styles['section']}>
      <h2 className={styles['heading']}>{title}</h2>
      <ul className={styles['grid']} aria-label={title}>
        {models.map((model) => (
          <ModelCard key={model.air} model={model} own={model} listed onUse={onUse} />
        ))}
      </ul>
    </section>
  )

/** What is on its way, what is the user's own, what they like and what they used. */
export const OwnModels = ({ onUse, onShowJob }: OwnProps): ReactNode => {
  const own = useOwnModels()
  const jobs = (useJobs().data?.jobs ?? []).filter((job) => isUnderWay(job))
  if (!own.data)
    return (
      <div className={styles['grid']}>
        {[0, 1, 2, 3].map((at) => (
          <Skeleton key={at} height={286} />
        ))}
      </div>
    )
  if (own.data.length + jobs.length === 0) return <Empty />
  const found = own.data.filter(({ origin }) => origin === 'found')
  return (
    <>
      {jobs.length > 0 && (
        <section className={styles['section']}>
          <h2 className={styles['heading']}>{words.underWay}</h2>
          <ul className={styles['rows']} aria-label={words.underWay}>
            {jobs.map((job) => (
              <MakingRow key={job.id} job={job} onShowJob={onShowJob} />
            ))}
          </ul>
        </section>
      )}
      <Section
        title={words.yours}
        models={own.data.filter(({ origin }) => origin !== 'found')}
        onUse={onUse}
      />
      <Section
        title={words.favourites}
        models={found.filter(({ favourite }) => favourite)}
        onUse={onUse}
      />
      <Section
        title={words.usedOnce}
        models={found.filter(({ favourite }) => !favourite)}
        onUse={onUse}
      />
    </>
  )
}
