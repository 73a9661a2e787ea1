import { type ReactNode, useState } from 'react'
import {
  useCancelMove,
  useChooseNewPlace,
  useGoOnMoving,
  useMove,
  useMoveLibrary,
} from '#renderer/bridge/upkeep.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Confirm } from '#renderer/ui/confirm.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { movingWords as words } from '#renderer/words/moving.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import type { LibraryMove, NewPlace } from '#shared/model/library-move.ts'
import styles from './move-library.module.css'

const asked = ({ how, to, files, bytes }: NewPlace): string =>
  how === 'rename' ? words.asked.rename(to) : words.asked.copy(to, files, bytes)

/** Asks for a new folder, says what a move there means, and moves the library. */
export const MoveLibrary = ({ disabled }: { disabled: boolean }): ReactNode => {
  const [place, setPlace] = useState<NewPlace | null>(null)
  const { mutate: choose, isPending } = useChooseNewPlace()
  const { mutate: move } = useMoveLibrary()
  const isMoving = (useMove().data?.move ?? null) !== null
  return (
    <>
      <Button
        disabled={disabled || isPending || isMoving}
        onClick={() => choose({}, { onSuccess: (chosen) => setPlace(chosen.place) })}
      >
        {isPending ? words.checking : words.move}
      </Button>
      <Confirm
        open={place !== null}
        title={words.ask}
        text={place === null ? '' : asked(place)}
        yes={words.yes}
        no={words.no}
        closeLabel={appWords.close}
        onAnswer={(agreed) => {
          if (agreed) move({})
          setPlace(null)
        }}
      />
    </>
  )
}

const Answers = ({ stage }: Pick<LibraryMove, 'stage'>): ReactNode => {
  const { mutate: cancel, isPending } = useCancelMove()
  const { mutate: goOn } = useGoOnMoving()
  if (stage !== 'copying' && stage !== 'stopped') return null
  return (
    <div className={styles['answers']}>
      {stage === 'stopped' && (
        <Button size="small" onClick={() => goOn({})}>
          {words.goOn}
        </Button>
      )}
      <Button size="small" disabled={isPending} onClick={() => cancel({})}>
        {words.cancel}
      </Button>
    </div>
  )
}

const textOf = ({ stage, failure }: LibraryMove): string => {
  if (failure === null || stage !== 'stopped') return words.whole
  const { title, next } = failureWords(failure)
  return failure.code === 'library-not-moved' ? next : `${title}. ${next}`
}

/** How the move of the library goes; nothing where none does. */
export const MoveProgress = (): ReactNode => {
  const move = useMove().data?.move ?? null
  if (move === null) return null
  const { stage, to, bytes, bytesDone } = move
  return (
    <section className={styles['move']} aria-label={words.title[stage]}>
      <div className={styles['head']}>
        <div className={styles['words']}>
          <h3 className={styles['title']}>{words.title[stage]}</h3>
          <p className={styles['text']}>{words.to(to)}</p>
        </div>
        <Answers stage={stage} />
      </div>
      {stage === 'copying' && (
        <>
          <Progress label={words.title.copying} value={bytes === 0 ? 0 : bytesDone / bytes} />
          <p className={styles['figure']}>{words.progress(bytesDone, bytes)}</p>
        </>
      )}
      {(stage === 'copying' || stage === 'stopped') && (
        <p className={styles['text']}>{textOf(move)}</p>
      )}
    </section>
  )
}
