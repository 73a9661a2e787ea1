import type { ReactNode } from 'react'
import { useSetCeiling } from '#renderer/bridge/money.ts'
import { MoneyField } from '#renderer/parts/money-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ceilingWords as words } from '#renderer/words/create.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { changeView, useCreateStore } from './create-store.ts'
import styles from './ceiling.module.css'
import { useCreateActions } from './use-create-actions.ts'

const nameOf = (models: readonly Model[], air: string): string =>
  findModel({ models }, air)?.name ?? air

/** Asks what one result may cost at most where a limit is set and nobody knows the price. */
export const CeilingQuestion = ({ models }: { models: readonly Model[] }): ReactNode => {
  const asked = useCreateStore((state) => state.ceiling)
  const { goOnWithCeiling } = useCreateActions()
  const { mutate: setCeiling } = useSetCeiling()
  const air = asked?.model ?? ''
  return (
    <Dialog
      open={asked !== null}
      look="ask"
      title={words.title(nameOf(models, air))}
      closeLabel={appWords.close}
      onClose={() => changeView({ ceiling: null })}
    >
      <div className={styles['ask']}>
        <p>{words.text}</p>
        <MoneyField
          label={words.field}
          least={1}
          saveLabel={words.go}
          onSave={(micros) => setCeiling({ model: air, micros }, { onSuccess: goOnWithCeiling })}
        />
      </div>
    </Dialog>
  )
}
