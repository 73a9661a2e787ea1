import type { ReactNode } from 'react'
import { CeilingQuestion } from '#renderer/parts/ceiling-question.tsx'
import { Choices } from '#renderer/ui/choices.tsx'
import { modelsWords as words } from '#renderer/words/models.ts'
import { MakingForm } from './making-form.tsx'
import { changeModels, useModelsStore } from './models-store.ts'
import styles from './panel.module.css'
import { SearchForm } from './search-form.tsx'
import { useMake } from './use-make.ts'
import { firstWay, makingWays, type WayId } from './ways.ts'

const options: readonly { value: WayId; label: string }[] = [
  { value: firstWay, label: words.find },
  ...makingWays.map(({ id, verb }) => ({ value: id, label: verb })),
]

/** The left side: what to do about models. */
export const ModelsPanel = (): ReactNode => {
  const way = useModelsStore((state) => state.way)
  const waiting = useModelsStore((state) => state.ceiling)
  const make = useMake()
  const making = makingWays.find(({ id }) => id === way)
  return (
    <div className={styles['panel']}>
      <div className={styles['ways']}>
        <Choices
          label={words.ways}
          value={making?.id ?? firstWay}
          options={options}
          onChange={(next) =>
            changeModels({ way: next, shown: next === firstWay ? 'service' : 'own' })
          }
        />
      </div>
      {making ? <MakingForm key={making.id} operation={making} /> : <SearchForm />}
      <CeilingQuestion
        model={waiting && String(waiting.params['model'])}
        onClose={() => changeModels({ ceiling: null })}
        onSet={() => {
          if (waiting) make(waiting)
          changeModels({ ceiling: null })
        }}
      />
    </div>
  )
}
