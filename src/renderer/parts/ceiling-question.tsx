import type { ReactNode } from 'react'
import { useSetCeiling } from '#renderer/bridge/money.ts'
import { useCatalogue } from '#renderer/bridge/queries.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ceilingWords as words } from '#renderer/words/create.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import styles from './ceiling-question.module.css'
import { MoneyField } from './money-field.tsx'

interface CeilingQuestionProps {
  /** AIR id of the model whose price nobody knows; null: nothing is asked. */
  model: string | null
  onClose: () => void
  /** The ceiling is set: what waited for it can be asked for again. */
  onSet: () => void
}

/** Asks what one result may cost at most where a limit is set and nobody knows the price. */
export const CeilingQuestion = ({ model, onClose, onSet }: CeilingQuestionProps): ReactNode => {
  const models = useCatalogue().data?.models ?? []
  const { mutate: setCeiling } = useSetCeiling()
  const air = model ?? ''
  return (
    <Dialog
      open={model !== null}
      look="ask"
      title={words.title(findModel({ models }, air)?.name ?? air)}
      closeLabel={appWords.close}
      onClose={onClose}
    >
      <div className={styles['ask']}>
        <p>{words.text}</p>
        <MoneyField
          key={air}
          label={words.field}
          least={1}
          saveLabel={words.go}
          onSave={(micros) => setCeiling({ model: air, micros }, { onSuccess: onSet })}
        />
      </div>
    </Dialog>
  )
}
