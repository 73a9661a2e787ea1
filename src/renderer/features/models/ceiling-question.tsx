import type { ReactNode } from 'react'
import { useSetCeiling } from '#renderer/bridge/money.ts'
import { useCatalogue } from '#renderer/bridge/queries.ts'
import { MoneyField } from '#renderer/parts/money-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ceilingWords as words } from '#renderer/words/create.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import { useMake } from './make-button.tsx'
import { changeModels, useModelsStore } from './models-store.ts'
import styles from './panel.module.css'

/** Asks what it may cost at most where a limit is set and nobody knows the price. */
export const CeilingQuestion = (): ReactNode => {
  const asked = useModelsStore((state) => state.ceiling)
  const models = useCatalogue().data?.models ?? []
  const { mutate: setCeiling } = useSetCeiling()
  const make = useMake()
  const wanted = asked?.params['model']
  const air = typeof wanted === 'string' ? wanted : ''
  const goOn = (): void => {
    changeModels({ ceiling: null })
    if (asked) make(asked)
  }
  return (
    <Dialog
      open={asked !== null}
      look="ask"
      title={words.title(findModel({ models }, air)?.name ?? air)}
      closeLabel={appWords.close}
      onClose={() => changeModels({ ceiling: null })}
    >
      <div className={styles['ask']}>
        <p>{words.text}</p>
        <MoneyField
          label={words.field}
          least={1}
          saveLabel={words.go}
          onSave={(micros) => setCeiling({ model: air, micros }, { onSuccess: goOn })}
        />
      </div>
    </Dialog>
  )
}
