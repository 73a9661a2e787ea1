import type { ReactNode } from 'react'
import { FilmToolsNotice } from '#renderer/parts/film-tools-notice.tsx'
import type { Makes } from '#shared/operations/operation.ts'
import { Advanced } from './advanced.tsx'
import { CountAndSeed } from './count-seed.tsx'
import { AlwaysEnhance } from './enhance.tsx'
import { layoutOf } from './fields.ts'
import { GenerateButton } from './generate-button.tsx'
import { FormHistory } from './history.tsx'
import { ModelField } from './model-field.tsx'
import { OperationField } from './operation-field.tsx'
import styles from './panel.module.css'
import { ParameterFields } from './parameter-fields.tsx'
import { PresetButton } from './preset-button.tsx'
import { PromptField } from './prompt-field.tsx'
import { SizeField } from './size-field.tsx'
import { useCreateModel } from './use-create-model.ts'

const played = new Set<Makes>(['video', 'audio'])

/** The left side: what to make. */
export const CreatePanel = (): ReactNode => {
  const chosen = useCreateModel()
  if (!chosen) return <div className={styles['panel']} />
  const { inputs, plain } = layoutOf(chosen.operation)
  return (
    <div className={styles['panel']}>
      <div className={styles['fields']}>
        <OperationField aside={<PresetButton {...chosen} />} />
        {played.has(chosen.operation.makes) && <FilmToolsNotice />}
        <ParameterFields chosen={chosen} names={inputs} />
        {chosen.model.parameters.prompt && (
          <>
            <PromptField {...chosen} />
            <AlwaysEnhance />
          </>
        )}
        <ModelField {...chosen} />
        <SizeField {...chosen} />
        <ParameterFields chosen={chosen} names={plain} />
        <CountAndSeed {...chosen} />
        <Advanced {...chosen} />
      </div>
      <GenerateButton {...chosen} />
      <FormHistory field={chosen.model.parameters.prompt ? 'prompt' : 'speech'} />
    </div>
  )
}
