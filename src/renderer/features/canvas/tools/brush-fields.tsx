import { Frame, PenLine, SunDim } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Brush, BrushUse } from '#renderer/editor/session.ts'
import { useEditor, useSession } from '#renderer/features/canvas/use-editor.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import { canvasWords } from '#renderer/words/canvas.ts'
import styles from './options-bar.module.css'

const pressures = [
  { fact: 'pressureOnSize', label: words.pressureOnSize, icon: PenLine },
  { fact: 'pressureOnOpacity', label: words.pressureOnOpacity, icon: SunDim },
] as const

const shares = ['hardness', 'opacity'] as const

/** Changes one brush, and leaves the others as they are. */
const useBrush = (use: BrushUse): [Brush, (part: Partial<Brush>) => void] => {
  const { session } = useEditor()
  const brush = useSession(({ brushes }) => brushes[use])
  const change = (part: Partial<Brush>): void =>
    session.setState(({ brushes }) => ({ brushes: { ...brushes, [use]: { ...brush, ...part } } }))
  return [brush, change]
}

/** A share of what a brush does, in hundredths. */
export const BrushShare = ({
  use,
  fact,
}: {
  use: BrushUse
  fact: (typeof shares)[number]
}): ReactNode => {
  const [brush, change] = useBrush(use)
  return (
    <label className={styles['field']}>
      {canvasWords[fact]}
      <NumberField
        label={canvasWords[fact]}
        value={Math.round(brush[fact] * 100)}
        min={fact === 'opacity' ? 1 : 0}
        max={100}
        end={<span className={styles['unit']}>%</span>}
        onCommit={(share) => share !== null && change({ [fact]: share / 100 })}
      />
    </label>
  )
}

/** Whether all that is painted keeps to the generation box. */
export const PaintInBox = (): ReactNode => {
  const { session } = useEditor()
  const inBox = useSession((state) => state.paintInBox)
  return (
    <IconButton
      label={words.paintInBox}
      pressed={inBox}
      onClick={() => session.setState({ paintInBox: !inBox })}
    >
      <Icon of={Frame} />
    </IconButton>
  )
}

/** What brush and eraser can be set to. */
export const BrushFields = ({ use }: { use: BrushUse }): ReactNode => {
  const [brush, change] = useBrush(use)
  return (
    <>
      <label className={styles['field']}>
        {canvasWords.size}
        <NumberField
          label={canvasWords.size}
          value={brush.size}
          min={1}
          max={1000}
          onCommit={(size) => size !== null && change({ size: Math.round(size) })}
        />
      </label>
      {shares.map((fact) => (
        <BrushShare key={fact} use={use} fact={fact} />
      ))}
      <div className={styles['switches']}>
        {pressures.map(({ fact, label, icon }) => (
          <IconButton
            key={fact}
            label={label}
            pressed={brush[fact]}
            onClick={() => change({ [fact]: !brush[fact] })}
          >
            <Icon of={icon} />
          </IconButton>
        ))}
        <PaintInBox />
      </div>
    </>
  )
}
