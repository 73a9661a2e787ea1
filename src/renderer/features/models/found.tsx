import { SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useModelSearch, useOwnModels } from '#renderer/bridge/models.ts'
import { useQuiet } from '#renderer/bridge/use-quiet.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { modelsWords as words } from '#renderer/words/models.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { asFailure } from '#shared/contract/failures.ts'
import type { FoundModels, OwnModel } from '#shared/model/own-model.ts'
import type { Params } from '#shared/operations/params.ts'
import { ModelCard } from './model-card.tsx'
import { changeSearch, MOST, showMore, useModelsStore } from './models-store.ts'
import styles from './models.module.css'

/** Once somebody stops typing for so long, it is looked for. */
const PAUSE = 350

const Loading = (): ReactNode => (
  <>
    <output className={styles['note']}>{words.looking}</output>
    <div className={styles['grid']}>
      {Array.from({ length: 12 }, (_, at) => (
        <Skeleton key={at} height={286} />
      ))}
    </div>
  </>
)

const Nothing = (): ReactNode => (
  <EmptyState icon={<Icon of={SearchX} size={28} />} title={words.noneTitle} text={words.noneText}>
    <Button onClick={() => changeSearch('clear')}>{words.clear}</Button>
  </EmptyState>
)

interface FoundProps {
  onUse: (model: OwnModel) => void
}

const Results = ({
  found,
  busy,
  onUse,
}: FoundProps & { found: FoundModels; busy: boolean }): ReactNode => {
  const own = useOwnModels().data ?? []
  const limit = useModelsStore((state) => state.limit)
  const { models, total } = found
  if (models.length === 0 && !busy) return <Nothing />
  return (
    <div aria-busy={busy} className={styles['results']}>
      <output className={styles['note']}>{busy ? words.looking : words.results(total)}</output>
      <ul className={styles['grid']} aria-label={words.service}>
        {models.map((model) => (
          <ModelCard
            key={model.air}
            model={model}
            own={own.find(({ air }) => air === model.air)}
            onUse={onUse}
          />
        ))}
      </ul>
      {total > models.length && limit < MOST && (
        <div className={styles['more']}>
          <Button disabled={busy} onClick={showMore}>
            {words.more}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What the service has of what is looked for. */
export const FoundResults = ({ onUse }: FoundProps): ReactNode => {
  const search = useModelsStore((state) => state.search)
  const limit = useModelsStore((state) => state.limit)
  const wanted = JSON.parse(useQuiet(JSON.stringify({ ...search, limit }), PAUSE)) as Params
  const found = useModelSearch(wanted)
  if (found.isError) {
    const { title, next } = failureWords(asFailure(found.error))
    return (
      <Notice className={styles['notice']} kind="danger" title={title} text={next}>
        <Button size="small" onClick={() => void found.refetch()}>
          {appWords.retry}
        </Button>
      </Notice>
    )
  }
  if (!found.data) return <Loading />
  return <Results found={found.data} busy={found.isFetching} onUse={onUse} />
}
