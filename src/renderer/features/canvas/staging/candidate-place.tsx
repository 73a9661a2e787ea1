import type { CSSProperties, ReactNode } from 'react'
import { toStage } from '#renderer/editor/viewport.ts'
import { useSession } from '#renderer/features/canvas/use-editor.ts'
import { Progress } from '#renderer/ui/progress.tsx'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { canvasWords } from '#renderer/words/canvas.ts'
import styles from './candidate-place.module.css'
import type { Candidate } from './candidates.ts'

const placeOf = (
  { generation: { box } }: Candidate,
  view: Parameters<typeof toStage>[0],
): CSSProperties => {
  const { x, y } = toStage(view, box)
  return { left: x, top: y, width: box.width * view.scale, height: box.height * view.scale }
}

/** Where a result will lie that is on its way. The service shows no pictures on the way, so none is shown. */
export const CandidatePlace = ({
  candidate,
  number,
}: {
  candidate: Candidate
  number: number
}): ReactNode => {
  const view = useSession((session) => session.view)
  const { progress, submittedAt } = candidate.task
  return (
    <div aria-hidden className={styles['place']} style={placeOf(candidate, view)}>
      <div className={styles['card']}>
        <div className={styles['name']}>
          {submittedAt !== null && <Spinner size={14} />}
          {canvasWords.candidate(number)}
        </div>
        {progress !== null && <Progress label={canvasWords.candidate(number)} value={progress} />}
      </div>
    </div>
  )
}
