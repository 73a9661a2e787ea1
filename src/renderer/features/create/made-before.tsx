import type { ReactNode } from 'react'
import { useEstimate } from '#renderer/bridge/queries.ts'
import { Picture } from '#renderer/parts/picture.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { madeBeforeWords as words } from '#renderer/words/create.ts'
import { price } from '#renderer/words/money.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { type MadeBefore, changeView, useCreateStore } from './create-store.ts'
import styles from './made-before.module.css'
import { useCreateActions } from './use-create-actions.ts'

const close = (): void => changeView({ madeBefore: null })

const Question = ({ assets, missing, asked }: MadeBefore): ReactNode => {
  const { answerMadeBefore } = useCreateActions()
  const estimate = useEstimate(asked).data
  const cost = estimate ? price(estimate.price) : ''
  return (
    <div className={styles['ask']}>
      <p>{missing === 0 ? words.textAll(assets.length) : words.textSome(assets.length, missing)}</p>
      <div className={styles['pictures']}>
        {assets.map((id) => (
          <Picture key={id} assetId={id} alt={words.earlier} />
        ))}
      </div>
      <div className={styles['answers']}>
        <Button onClick={() => answerMadeBefore('again')}>{words.again(cost)}</Button>
        <Button kind="primary" onClick={() => answerMadeBefore('use')}>
          {missing === 0 ? words.takeIt(assets.length) : words.takeSome(missing)}
        </Button>
      </div>
    </div>
  )
}

/** Offers what was paid for already before it is paid for again. */
export const MadeBeforeQuestion = (): ReactNode => {
  const asked = useCreateStore((state) => state.madeBefore)
  return (
    <Dialog
      open={asked !== null}
      look="ask"
      title={words.title}
      closeLabel={appWords.close}
      onClose={close}
    >
      {asked && <Question {...asked} />}
    </Dialog>
  )
}
