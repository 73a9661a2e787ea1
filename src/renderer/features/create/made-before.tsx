import type { ReactNode } from 'react'
import { useEstimate } from '#renderer/bridge/queries.ts'
import { Picture } from '#renderer/parts/picture.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { madeBeforeWords as words } from '#renderer/words/create.ts'
import { price } from '#renderer/words/money.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { readWords } from '#shared/operations/words.ts'
import { type MadeBefore, closeMadeBefore, useCreateStore } from './create-store.ts'
import styles from './made-before.module.css'

const textFor = ({ assets, answers, missing }: MadeBefore): string => {
  if (answers.length > 0) return words.textWords
  return missing === 0 ? words.textAll(assets.length) : words.textSome(assets.length, missing)
}

/** What was written earlier, without what only the library's fields show. */
const Answer = ({ text }: { text: string }): ReactNode => {
  const { title, description } = readWords(text)
  return (
    <blockquote className={styles['answer']}>
      {title !== '' && <strong>{title}</strong>}
      <p>{description}</p>
    </blockquote>
  )
}

const Question = (offer: MadeBefore): ReactNode => {
  const { assets, answers, missing, asked, goOn } = offer
  const estimate = useEstimate(asked).data
  const cost = estimate ? price(estimate.price) : ''
  const answer = (reuse: 'use' | 'again'): void => {
    closeMadeBefore()
    goOn(reuse)
  }
  return (
    <div className={styles['ask']}>
      <p>{textFor(offer)}</p>
      <div className={styles['pictures']}>
        {assets.map((id) => (
          <Picture key={id} assetId={id} alt={words.earlier} />
        ))}
      </div>
      {answers.map((text) => (
        <Answer key={text} text={text} />
      ))}
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
