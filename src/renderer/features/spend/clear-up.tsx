import type { ReactNode } from 'react'
import { useClearUp } from '#renderer/bridge/money.ts'
import { MoneyField } from '#renderer/parts/money-field.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { lookWords as words } from '#renderer/words/spend.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import styles from './clear-up.module.css'

interface ClearUpProps {
  open: boolean
  taskUuid: string
  onClose: () => void
}

/** What the user found out about a task that nobody could tell of. */
export const ClearUp = ({ open, taskUuid, onClose }: ClearUpProps): ReactNode => {
  const { mutate: clearUp } = useClearUp()
  const book = (micros: number | null): void => {
    clearUp(
      { taskUuid, micros },
      {
        onSuccess: () => {
          onClose()
          say({ title: words.cleared })
        },
      },
    )
  }
  return (
    <Dialog
      open={open}
      look="ask"
      title={words.clearTitle}
      closeLabel={appWords.close}
      onClose={onClose}
    >
      <div className={styles['ask']}>
        <p>{words.clearText}</p>
        <p className={styles['task']}>
          {words.task} <code>{taskUuid}</code>
        </p>
        <section className={styles['answer']}>
          <h3 className={styles['title']}>{words.charged}</h3>
          <MoneyField label={words.chargedAmount} saveLabel={words.book} least={1} onSave={book} />
        </section>
        <section className={styles['answer']}>
          <h3 className={styles['title']}>{words.orNot}</h3>
          <Button onClick={() => book(null)}>{words.notCharged}</Button>
        </section>
      </div>
    </Dialog>
  )
}
