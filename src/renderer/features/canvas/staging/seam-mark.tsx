import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { changeMask } from '#renderer/editor/deeds/change-mask.ts'
import { findMask } from '#renderer/editor/tools/ensure-mask.ts'
import { useDocument, useEditor } from '#renderer/features/canvas/use-editor.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { canvasWords as words, maskDeedWords } from '#renderer/words/canvas.ts'
import { maskAmounts } from '#shared/model/mask-deed.ts'
import { isSeamSeen } from './seam-limit.ts'
import styles from './staging.module.css'

/** Softens the mask that would be sent next, as one step. */
const FeatherButton = (): ReactNode => {
  const workshop = useWorkshop()
  const editor = useEditor()
  const [working, setWorking] = useState(false)
  const maskId = useDocument(() => findMask(editor)?.id ?? null)
  if (!workshop || maskId === null) return null
  const feather = async (): Promise<void> => {
    setWorking(true)
    try {
      const amount = maskAmounts.feather?.usual ?? 0
      const name = words.maskStep(maskDeedWords.feather)
      await changeMask(workshop, { maskId, deed: 'feather', amount, name })
    } finally {
      setWorking(false)
    }
  }
  return (
    <Button size="small" disabled={working} onClick={() => void feather()}>
      {words.featherMask}
    </Button>
  )
}

/** How the edge of a result compares with what is around it; what to do where it may be seen. */
export const SeamMark = ({ ratio }: { ratio: number }): ReactNode => {
  const isSeen = isSeamSeen(ratio)
  return (
    <div className={styles['seam']} data-seen={isSeen ? '' : undefined}>
      {isSeen && <Icon of={TriangleAlert} size={14} />}
      <span title={words.seamHelp}>{isSeen ? words.seamSeen(ratio) : words.seam(ratio)}</span>
      {isSeen && <FeatherButton />}
    </div>
  )
}
