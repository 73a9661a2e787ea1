import type { ReactNode } from 'react'
import { Select } from '#renderer/ui/select.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import { chooseOperation, useCreateStore } from './create-store.ts'
import styles from './operation-field.module.css'
import { operationsAt } from './workplaces.ts'

/** What is to be made, of all that can be made here. */
export const OperationField = ({ aside }: { aside: ReactNode }): ReactNode => {
  const workplace = useCreateStore((state) => state.workplace)
  const chosen = useCreateStore((state) => state.chosen[state.workplace])
  const offered = operationsAt(workplace)
  return (
    <div className={styles['field']}>
      <div className={styles['line']}>
        <Select
          label={words.whatToMake}
          value={chosen}
          options={offered.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => chooseOperation(workplace, id)}
        />
        {aside}
      </div>
      <p className={styles['summary']}>{offered.find(({ id }) => id === chosen)?.summary}</p>
    </div>
  )
}
