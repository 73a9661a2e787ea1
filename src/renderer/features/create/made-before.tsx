import type { ReactNode } from 'react'
import { useEstimate } from '#renderer/bridge/queries.ts'
import { Picture } from '#renderer/parts/picture.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { madeBeforeWords as words } from '#renderer/words/create.ts'
import { price } from '#renderer/words/money.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { type MadeBefore, closeMadeBefore, useCreateStore } from './create-store.ts'
import styles from './made-before.module.css'

const Question = ({ assets, missing, asked, goOn }: MadeBefore): ReactNode => {
  const estimate = useEstimate(asked).data
  const cost = estimate ? price(estimate.price) : ''
  const answer = (reuse: 'use' | 'again'): void => {
    closeMadeBefore()
    goOn(reuse)
  }
  return (
    <div className={styles['ask']}>
      <p>{missing === 0 ? words.textAll(assets.length) : words.textSome(assets.length, missing)}</p>
      <div className={styles['pictures']}>
        {assets.map((id) => (
          <Picture key={id} assetId={id} alt={words.earlier} />
        ))}
      </div>
      <div className={styles['answers']}>
        <Button onClick={() => answer('again')}>{words.again(cost)}</Button>
        <Button kind="primary" onClick={() => answer('use')}>
          {missing === 0 ? words.takeIt(assets.length) : words.takeSome(missing)}
        </Button>
      </div>
    </div>
  )
}

/** Offers what was paid for already before it is paid for again. */
export const MadeBeforeQuestion = (): ReactNode => {
  const [asked] = useCreateStore((state) => state.madeBefore)
  return (
    <Dialog
      open={asked !== undefined}
      look="ask"
      title={words.title}
      closeLabel={appWords.close}
      onClose={closeMadeBefore}
    >
      {asked && <Question {...asked} />}
    </Dialog>
  )
}
