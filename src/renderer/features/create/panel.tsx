import type { ReactNode } from 'react'
import { Advanced } from './advanced.tsx'
import { CeilingQuestion } from './ceiling.tsx'
import { CountAndSeed } from './count-seed.tsx'
import { AlwaysEnhance } from './enhance.tsx'
import { GenerateButton } from './generate-button.tsx'
import { MadeBeforeQuestion } from './made-before.tsx'
import { ModelField } from './model-field.tsx'
import styles from './panel.module.css'
import { PromptField } from './prompt-field.tsx'
import { SizeField } from './size-field.tsx'
import { useCreateModel } from './use-create-model.ts'

/** The left side: what to make. */
export const CreatePanel = (): ReactNode => {
  const chosen = useCreateModel()
  if (!chosen) return <div className={styles['panel']} />
  return (
    <div className={styles['panel']}>
      <div className={styles['fields']}>
        <PromptField {...chosen} />
        <AlwaysEnhance />
        <ModelField {...chosen} />
        <SizeField {...chosen} />
        <CountAndSeed {...chosen} />
        <Advanced {...chosen} />
      </div>
      <GenerateButton {...chosen} />
      <MadeBeforeQuestion />
      <CeilingQuestion models={chosen.models} />
    </div>
  )
}
