import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { lookWords as words, supportText } from '#renderer/words/spend.ts'
import { longDay } from '#renderer/words/time.ts'
import { localDay } from '#shared/std/local-day.ts'
import type { Trouble } from '#shared/model/spend.ts'
import { ClearUp } from './clear-up.tsx'
import { LookEntry } from './look-entry.tsx'
import styles from './trouble-entry.module.css'

interface TroubleProps {
  trouble: Trouble
  modelName: string
  onShow: () => void
}

/** A task that money went to, or may have gone to, without a result. */
export const TroubleEntry = ({ trouble, modelName, onShow }: TroubleProps): ReactNode => {
  const [withPrompt, setWithPrompt] = useState(false)
  const [clearing, setClearing] = useState(false)
  const isDisputed = trouble.kind === 'disputed'
  const day = longDay(localDay(trouble.at))
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(supportText(trouble, withPrompt ? trouble.prompt : null))
    say({ title: words.copied })
  }
  const textOf = isDisputed ? words.disputedText : words.noFileText
  return (
    <LookEntry
      icon={TriangleAlert}
      tone="warning"
      title={isDisputed ? words.disputed : words.noFile}
      text={textOf(trouble, modelName, day)}
    >
      <div className={styles['buttons']}>
        {isDisputed && (
          <Button size="small" onClick={() => setClearing(true)}>
            {words.clear}
          </Button>
        )}
        <Button size="small" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button kind="plain" size="small" onClick={onShow}>
          {words.show}
        </Button>
      </div>
      <div className={styles['prompt']}>
        <Switch label={words.withPrompt} checked={withPrompt} onChange={setWithPrompt} />
        <span aria-hidden>{words.withPrompt}</span>
      </div>
      <ClearUp open={clearing} taskUuid={trouble.taskUuid} onClose={() => setClearing(false)} />
    </LookEntry>
  )
}
