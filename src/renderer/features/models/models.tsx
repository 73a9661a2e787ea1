import type { ReactNode } from 'react'
import { Choices } from '#renderer/ui/choices.tsx'
import { type Column, Panels } from '#renderer/ui/panels.tsx'
import { Surface, SurfaceHead } from '#renderer/ui/surface.tsx'
import { Unseen } from '#renderer/ui/unseen.tsx'
import { modelsWords as words } from '#renderer/words/models.ts'
import type { OwnModel } from '#shared/model/own-model.ts'
import { FoundResults } from './found.tsx'
import { changeModels, useModelsStore } from './models-store.ts'
import styles from './models.module.css'
import { OwnModels } from './own.tsx'
import { ModelsPanel } from './panel.tsx'

interface ModelsProps {
  /** Uses a model where pictures are made. */
  onUse: (model: OwnModel) => void
  /** Opens the queue at a job. */
  onShowJob: (id: string) => void
}

const views = [
  { value: 'service', label: words.service },
  { value: 'own', label: words.own },
] as const

const Shown = ({ onUse, onShowJob }: ModelsProps): ReactNode => {
  const shown = useModelsStore((state) => state.shown)
  return (
    <Surface>
      <SurfaceHead>
        <Unseen heading>{words.title}</Unseen>
        <Choices
          label={words.shown}
          value={shown}
          options={views}
          onChange={(next) => changeModels({ shown: next })}
        />
      </SurfaceHead>
      <div className={styles['scroll']}>
        {shown === 'own' ? (
          <OwnModels onUse={onUse} onShowJob={onShowJob} />
        ) : (
          <FoundResults onUse={onUse} />
        )}
      </div>
    </Surface>
  )
}

/** Where models are found, brought in and trained. */
export const Models = (props: ModelsProps): ReactNode => {
  const columns: readonly Column[] = [
    { id: 'panel', width: 336, min: 288, max: 480, content: <ModelsPanel /> },
    { id: 'shown', min: 280, content: <Shown {...props} /> },
  ]
  return <Panels id="models" columns={columns} />
}
