import { type ReactNode, useState } from 'react'
import { differenceWith, type Stitched } from '#renderer/features/canvas/generate/stitching.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import type { Candidate } from './candidates.ts'
import styles from './difference-button.module.css'

/** Shows where a result changes the canvas: everything else is black. */
export const DifferenceButton = ({
  candidate,
  stitched,
}: {
  candidate: Candidate
  stitched: Stitched
}): ReactNode => {
  const workshop = useWorkshop()
  const [shown, setShown] = useState<string | null>(null)
  const open = async (): Promise<void> => {
    if (!workshop) return
    setShown(URL.createObjectURL(await differenceWith(workshop, candidate, stitched)))
  }
  const close = (): void => {
    if (shown !== null) URL.revokeObjectURL(shown)
    setShown(null)
  }
  return (
    <>
      <Button size="small" aria-label={words.difference} onClick={() => void open()}>
        {words.differences}
      </Button>
      <Dialog
        open={shown !== null}
        title={words.differenceTitle}
        closeLabel={appWords.close}
        onClose={close}
      >
        <div className={styles['content']}>
          <p className={styles['text']}>{words.differenceText}</p>
          {shown !== null && (
            <img className={styles['picture']} src={shown} alt={words.differenceTitle} />
          )}
        </div>
      </Dialog>
    </>
  )
}
