import { type ReactNode, useState } from 'react'
import { useRetryJob } from '#renderer/bridge/mutations.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Confirm } from '#renderer/ui/confirm.tsx'
import { queueWords as words } from '#renderer/words/queue.ts'
import { appWords } from '#renderer/words/surfaces.ts'

interface AskAnewProps {
  jobId: string
  /** Tasks of the job that failed go along. */
  withFailed: boolean
}

/** Asks for unknown outcomes a second time, once a person has said that paying twice is all right. */
export const AskAnew = ({ jobId, withFailed }: AskAnewProps): ReactNode => {
  const [asking, setAsking] = useState(false)
  const { mutate: retry, isPending } = useRetryJob()
  const answer = (agreed: boolean): void => {
    setAsking(false)
    if (agreed) retry({ id: jobId, anew: true })
  }
  return (
    <>
      <Button size="small" disabled={isPending} onClick={() => setAsking(true)}>
        {words.askAnew}
      </Button>
      <Confirm
        open={asking}
        title={words.askAnewTitle}
        text={withFailed ? `${words.askAnewText} ${words.askAnewFailed}` : words.askAnewText}
        yes={words.askAnewYes}
        no={words.askAnewNo}
        closeLabel={appWords.close}
        onAnswer={answer}
      />
    </>
  )
}
